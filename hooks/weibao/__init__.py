"""The pure core of weibao: text in, value out. It never imports mkdocs and writes no file."""
