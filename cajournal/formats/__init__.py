"""Files in and out: one module per format, each with one constant `FORMAT`, found by walking the package."""
