"""Handouts: one sheet for paper out of the passages, guides and numbers of the site; the same as PDF, Word and page."""
