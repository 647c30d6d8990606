"""A province's totals from the returns of many districts.

    spark-submit tests/spark/job.py PROGRAM DISTRICTS OUT

DISTRICTS holds one workspace a district: `templates/` with the plan and `inbox/<month>/` with one valid return an
agency. The unit of work is `cchc read`: a pure function of a file and its plan, so that executors need the program, the
plan and the file and nothing else. Written: `OUT/answers` (Parquet, partitioned by period, a row an answer),
`OUT/totals.csv` (period, indicator, plan_year, num, den, percent, answers). Figures are exact decimals throughout.
"""
import json
import os
import subprocess
import sys

from pyspark.sql import SparkSession

FIELDS = ["agency", "file", "sha256", "outcome", "row", "indicator", "role", "num", "den", "percent", "status",
          "done_on", "evidence", "result", "difficulty", "stand"]
ANSWER = "district string, period string, plan_year int, counted boolean, " + ", ".join(f"{f} string" for f in FIELDS)
TOGETHER = 100  # files a call of the program: it starts, and reads the plan, once for them

# What adds up by the plan's rules: sums over the answers that count, of everything but shares, which count offices, and
# milestones, which have no figures. A percentage is worked out from the sums, cut at four places, never averaged.
TOTALS = """
    SELECT period, indicator, plan_year, num, den, count AS answers,
           CASE WHEN kind = 'ratio' AND den <> 0
                THEN CAST(floor(num * 1000000 / den) / 10000 AS decimal(24, 4)) END AS percent
    FROM (SELECT a.period, a.indicator, a.plan_year, p.kind, count(*) AS count,
                 sum(CAST(a.num AS decimal(28, 6))) AS num,
                 CASE WHEN p.has_den THEN sum(CAST(a.den AS decimal(28, 6))) END AS den
          FROM answers a JOIN plan p ON a.district = p.district AND a.indicator = p.id
          WHERE a.counted AND p.adds_up
          GROUP BY a.period, a.indicator, a.plan_year, p.kind, p.has_den)
    ORDER BY period, indicator, plan_year
"""


def read(program):
    """From batches of (district, path) to batches of answers."""
    def batches(frames):
        import pandas as pd
        for frame in frames:
            for district, files in frame.groupby("district"):
                paths = sorted(files["path"])
                for start in range(0, len(paths), TOGETHER):
                    run = subprocess.run([program, "read", "--jobs", "1", "--dir", district, *paths[start:start + TOGETHER]],
                                         capture_output=True, text=True)
                    if run.returncode > 1:
                        raise RuntimeError(run.stdout + run.stderr)
                    lines = [json.loads(line) for line in run.stdout.splitlines()]
                    rows = [{"district": district, "period": l["period"], "plan_year": l["plan_year"], "counted": l["counted"],
                             **{f: l[f] for f in FIELDS}} for l in lines]
                    yield pd.DataFrame(rows, columns=["district", "period", "plan_year", "counted", *FIELDS]).astype(
                        {"plan_year": "Int32", "counted": "boolean"})
    return batches


def main():
    program, districts, out = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]
    spark = SparkSession.builder.appName("cchc").config("spark.ui.enabled", "false").getOrCreate()
    files, plans = [], []
    for name in sorted(os.listdir(districts)):
        district = os.path.join(districts, name)
        shown = subprocess.run([program, "plan", "show", "--format", "json", "--dir", district], capture_output=True, check=True)
        for task in json.loads(shown.stdout)["tasks"]:
            plans += [(district, i["id"], i["kind"], i["denominator"] is not None, i["kind"] not in ("share", "milestone"))
                      for i in task["indicators"]]
        for folder, _, names in os.walk(os.path.join(district, "inbox")):
            files += [(district, os.path.join(folder, n)) for n in names if not n.startswith("quyet-dinh")]
    parallel = spark.sparkContext.defaultParallelism
    found = spark.createDataFrame(sorted(files), "district string, path string").repartition(4 * parallel, "path")
    found.mapInPandas(read(program), ANSWER).write.mode("overwrite").partitionBy("period").parquet(os.path.join(out, "answers"))
    answers = spark.read.schema(ANSWER).parquet(os.path.join(out, "answers"))
    answers.createOrReplaceTempView("answers")
    spark.createDataFrame(plans, "district string, id string, kind string, has_den boolean, adds_up boolean").createOrReplaceTempView("plan")
    totals = spark.sql(TOTALS).toPandas()
    totals.to_csv(os.path.join(out, "totals.csv"), index=False)
    print(f"{len(files)} files, {answers.where('row IS NOT NULL').count()} answers, {len(totals)} totals")
    spark.stop()


if __name__ == "__main__":
    main()
