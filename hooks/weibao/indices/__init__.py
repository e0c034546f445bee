"""Who must do what, by which document, in which programme, until when: the notice looked up by what it names."""
