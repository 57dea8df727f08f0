"""One record per work in a corpus too big for one machine: corpus_with_spark.py IN.jsonl OUT.parquet

On one machine `python` runs it in local mode; `spark-submit` sends the same file to a cluster. The input is
CSL-JSON, one record a line; the output has the same columns and `cluster`, one number for the records of a
work. It needs the extra `spark`: pip install '.[spark]' in this repository.
"""

from __future__ import annotations

import os
import sys

try:
    from pyspark.sql import SparkSession
    from pyspark.sql import functions as sql
except ModuleNotFoundError:
    sys.exit("corpus_with_spark.py needs the extra `spark`: pip install '.[spark]'")

from cajournal.duplicates.spark import find_duplicates


def main(source: str, target: str) -> None:
    """Read, find duplicates, write, count."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers run the same Python
    spark = SparkSession.builder.appName("cajournal").getOrCreate()
    records = spark.read.json(source)
    clustered = find_duplicates(records, told=lambda phase, count: print(f"{phase}: {count:,}"))
    clustered.write.mode("overwrite").parquet(target)
    again = spark.read.parquet(target)
    works, several = (
        again.groupBy("cluster")
        .count()
        .agg(sql.count("*"), sql.sum((sql.col("count") > 1).cast("int")))
        .first()
    )
    print(f"{target}: {again.count():,} records are {works:,} works, {several:,} of them more than once")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
