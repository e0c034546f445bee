"""Other copies of the laws that the site cites: read as repositories and packages keep them, held against ours.

Development time only: no page is made from a copy, and none is shipped.
"""
