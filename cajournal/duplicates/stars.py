"""Connected components of a graph that is too big for one machine, by large-star and small-star.

Kiveris and others, Connected components in MapReduce and beyond (2014). Edges are a data frame with the
columns `left` and `right`; in turn every node hands its bigger, then its smaller neighbours to the smallest
one it knows, until every component is a star around its smallest node.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def components(edges: DataFrame) -> DataFrame:
    """Of every node that has an edge its component's smallest node: columns `place` and `cluster`.

    Every round is checkpointed, so that the plan stays short.
    """
    from pyspark.sql import functions as sql

    stars, seen = edges.select("left", "right").distinct().localCheckpoint(), None
    while (state := _state(stars)) != seen:
        stars, seen = _small_star(_large_star(stars)).localCheckpoint(), state
    leaves = stars.select(sql.col("left").alias("place"), sql.col("right").alias("cluster"))
    centres = leaves.select(sql.col("cluster").alias("place"), "cluster").distinct()
    return leaves.union(centres)


def _large_star(edges: DataFrame) -> DataFrame:
    """Every bigger neighbour of a node is joined to the smallest neighbour instead."""
    from pyspark.sql import functions as sql

    turned = edges.select(sql.col("right").alias("left"), sql.col("left").alias("right"))
    both = edges.union(turned)
    least = both.groupBy("left").agg(sql.least("left", sql.min("right")).alias("least"))
    bigger = both.join(least, "left").where("right > left")
    return bigger.select(sql.col("right").alias("left"), sql.col("least").alias("right")).distinct()


def _small_star(edges: DataFrame) -> DataFrame:
    """Every smaller neighbour of a node, and the node, are joined to the smallest neighbour."""
    from pyspark.sql import functions as sql

    down = edges.select(
        sql.greatest("left", "right").alias("left"), sql.least("left", "right").alias("right")
    )
    least = down.groupBy("left").agg(sql.min("right").alias("least"))
    smaller = down.join(least, "left").where("right > least")
    moved = smaller.select(sql.col("right").alias("left"), sql.col("least").alias("right"))
    return moved.union(least.select("left", sql.col("least").alias("right"))).distinct()


def _state(edges: DataFrame) -> tuple[int, int]:
    """What no longer changes when all components are stars."""
    from pyspark.sql import functions as sql

    count, mixed = edges.agg(sql.count("*"), sql.sum(sql.xxhash64("left", "right") % 2**31)).first() or (0, 0)
    return count, mixed or 0
