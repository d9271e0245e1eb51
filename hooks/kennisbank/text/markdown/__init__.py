"""A text of Markdown to sections of sanitised HTML, and what is wrong in it."""
