"""白话: a measure in one to three plain sentences of ours, bound to the words it was written for."""
