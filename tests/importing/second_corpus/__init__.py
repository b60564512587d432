"""Workbooks laid out blind, and what a colleague reads in them."""
