"""A sheet as .docx: `document` puts it together, from pieces, tables and styles."""
