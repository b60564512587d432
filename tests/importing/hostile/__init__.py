"""Broken files and files made to do harm, each as small as its mechanism allows; `CASES` says what becomes of each."""
