"""Guides: one page for each everyday situation, every step of which names what it rests on."""
