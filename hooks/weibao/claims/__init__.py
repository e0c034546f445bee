"""What a sentence of ours claims, held against the words it rests on: how binding it is, and its numbers."""
