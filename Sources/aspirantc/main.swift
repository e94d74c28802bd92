print("aspirantc")
