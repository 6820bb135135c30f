"""One module a command; `analysis.cli.app` imports a module when its command is called."""
