"""The engine for many machines: the same keys, blocks and clues on Apache Spark (extra `spark`).

One shuffle brings the keys of a block together, sorted; a window over them bounds every block, however
big. Two joins bring the records to their pairs. Clusters are made on the driver, or by stars over data
frames when there are too many pairs for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from cajournal.duplicates import workers
from cajournal.duplicates.blocks import WINDOW
from cajournal.duplicates.clusters import Verdicts, labelled
from cajournal.duplicates.decisions import DIFFERENT, SAME, UNSURE
from cajournal.duplicates.hashes import Codes
from cajournal.duplicates.local import Told
from cajournal.duplicates.rarity import Counts, no_counts
from cajournal.duplicates.stars import components
from cajournal.duplicates.workers import Read, read_row

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

Clustering = Literal["auto", "driver", "stars"]
MOST_ON_DRIVER = 50_000_000
"""So many pairs that are the same make clusters on the driver; more need the cluster itself."""


def find_duplicates(
    records: DataFrame,
    read: Read = read_row,
    clustering: Clustering = "auto",
    told: Told = lambda phase, count: None,
) -> DataFrame:
    """The records with a column `cluster`: the same number for the records of one work.

    The columns of `records` are CSL variables, as `spark.read.json` gives them, or `raw` is a printed
    reference; another layout is read by `read`, from a row as a dictionary to a record. `clustering` says
    where clusters are made. `told` hears of the phases, and how many records stand in blocks so big that
    only a window of them was compared.

        clean = find_duplicates(spark.read.json("big.jsonl"))
        clean.write.parquet("clustered.parquet")
    """
    from pyspark.sql import functions as sql

    placed = records.withColumn("place", sql.monotonically_increasing_id()).persist(_storage())
    judged = judged_pairs(placed, read, told).persist(_storage())
    told("clusters", judged.count())
    found = _clusters(judged, clustering)
    whole = placed.join(found, "place", "left")
    return whole.withColumn("cluster", sql.coalesce("cluster", "place")).drop("place")


def judged_pairs(
    placed: DataFrame, read: Read = read_row, told: Told = lambda phase, count: None
) -> DataFrame:
    """Every pair worth it with its score and judgement; `placed` has a number `place` for each record."""
    from pyspark.sql import Observation
    from pyspark.sql import functions as sql

    rows = placed.mapInArrow(workers.to_rows(read), workers.ROWS).persist(_storage())
    records = rows.count()
    told("keys", records)
    counts = _counts(rows, records)
    keys = rows.mapInArrow(workers.to_keys(counts), workers.KEYS)
    blocks = keys.repartition("key").sortWithinPartitions("key", "sorted", "place")
    pairs, cut = blocks.mapInArrow(workers.to_pairs, workers.PAIRS), Observation()
    pairs = pairs.observe(cut, sql.count_if(sql.expr(f"distance = {WINDOW}")).alias("cut"))
    pairs = pairs.select("left", "right").where("left < right").distinct().persist(_storage())
    told("blocks", pairs.count())
    told("cut", cut.get["cut"])
    for side in "left", "right":
        pairs = pairs.join(_named(rows, side), side)
    return pairs.mapInArrow(workers.to_judged, workers.JUDGED)


def _named(rows: DataFrame, side: str) -> DataFrame:
    return rows.withColumnsRenamed({"place": side, "row": f"{side}_row"})


def _storage() -> Any:
    """Numbers of records must not change, so what was made once is kept on disk."""
    from pyspark import StorageLevel

    return StorageLevel.MEMORY_AND_DISK


def _counts(rows: DataFrame, records: int) -> list[Counts]:
    """How often the pieces of all titles occur, counted by the workers and added up."""
    from pyspark.sql import functions as sql

    shares = rows.mapInArrow(workers.to_counts(records), workers.COUNTS)
    summed = shares.groupBy("script", "bin").agg(sql.sum("pieces").alias("pieces")).where("pieces > 1")
    found, counts = summed.toArrow(), no_counts(records)
    script, place, pieces = (_numbers(found, name) for name in ("script", "bin", "pieces"))
    for number, bins in enumerate(counts):
        bins[place[script == number]] = pieces[script == number]
    return counts


def _numbers(table: pa.Table, name: str) -> Codes:
    return np.asarray(table.column(name).to_numpy(), dtype=np.int64)


def _clusters(judged: DataFrame, clustering: Clustering) -> DataFrame:
    """The cluster of every record that has company: columns `place` and `cluster`."""
    same = judged.where(judged.judgement == SAME)
    few = clustering == "driver" or (clustering == "auto" and same.count() <= MOST_ON_DRIVER)
    return _on_driver(judged) if few else _by_stars(judged, same)


def _on_driver(judged: DataFrame) -> DataFrame:
    found = judged.where(judged.judgement != UNSURE).toArrow()
    return judged.sparkSession.createDataFrame(cluster_pairs(found))


def _by_stars(judged: DataFrame, same: DataFrame) -> DataFrame:
    """Components by stars; those that hold two different records are clustered with care, one by one."""
    from pyspark.sql import functions as sql

    joined = components(same).persist(_storage())
    left, right = (
        joined.withColumnsRenamed({"place": side, "cluster": f"{side}_in"}) for side in ("left", "right")
    )
    inside = judged.where(judged.judgement != UNSURE).join(left, "left").join(right, "right")
    inside = inside.where("left_in = right_in")
    torn = inside.where(inside.judgement == DIFFERENT).select("left_in").distinct()
    groups = inside.join(torn, "left_in").groupBy("left_in")
    mended = groups.applyInArrow(cluster_pairs, "place long, cluster long")
    whole = joined.join(torn, joined.cluster == torn.left_in, "left_anti")
    return whole.union(mended.select(sql.col("place"), sql.col("cluster")))


def cluster_pairs(judged: pa.Table) -> pa.Table:
    """The clusters of the records in some judged pairs, as on one machine."""
    import pyarrow as pa

    left, right = _numbers(judged, "left"), _numbers(judged, "right")
    places, back = np.unique(np.concatenate((left, right)), return_inverse=True)
    words = np.asarray(judged.column("judgement").to_pylist(), dtype=object)
    scores = np.asarray(judged.column("score").to_numpy(), dtype=np.float32)
    verdicts = Verdicts(back[: len(left)], back[len(left) :], scores, words == SAME, words == DIFFERENT)
    return pa.table({"place": places, "cluster": places[labelled(len(places), verdicts)]})
