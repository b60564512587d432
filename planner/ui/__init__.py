"""Everything Qt: the window, its pages, dialogs and widgets."""
