"""Run the notebooks, export them to pages and PDF, and publish an edition whole or not at all."""
