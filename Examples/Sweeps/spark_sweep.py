#!/usr/bin/env python3
"""Runs a scenario many times under Spark, eight shards in parallel, and writes all shards to standard output.

    python3 Examples/Sweeps/spark_sweep.py aspirant PACK --runs 1000000 | aspirant merge

Each shard is an element of an RDD; `pipe` hands it to the command, which writes JSON. `local[2]` is this machine with
two cores: on a cluster the command and the pack have to be on every worker, and the master is another.
"""

import os
import shlex
import shutil
import sys

from pyspark.sql import SparkSession

SHARDS = 8


def main():
    tool, pack, *options = sys.argv[1:]
    spark = (
        SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[2]"))
        .appName("aspirant")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    # Spark's pipe gives commands no environment, so the tool is named by its whole path.
    tool = os.path.abspath(shutil.which(tool) or tool)
    # The shell reads the number of the shard that Spark writes on its standard input.
    command = " ".join(shlex.quote(word) for word in [tool, "run", os.path.abspath(pack), *options, "--json"])
    script = f'while read -r number; do {command} --shard "$number/{SHARDS}" || exit 1; done'
    shards = spark.sparkContext.parallelize(range(1, SHARDS + 1), SHARDS)
    for line in shards.pipe(f"sh -c {shlex.quote(script)}", checkCode=True).collect():
        print(line)
    spark.stop()


if __name__ == "__main__":
    main()
