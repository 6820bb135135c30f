"""Measure Kosovo's position in regional security cooperation, from sourced rows to report and charts."""
