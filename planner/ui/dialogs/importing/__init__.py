"""The preview of an import: what each row becomes, before anything is taken in."""
