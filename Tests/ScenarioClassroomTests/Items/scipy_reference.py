"""Writes scipy_reference.json: figures that item analysis is compared with, computed by SciPy and NumPy.

Run once by hand, `python3 scipy_reference.py > scipy_reference.json`; the file names the versions. The data are drawn
with a fixed seed, so that the same versions write the same file.
"""

import json

import numpy
import scipy
from scipy import stats

random = numpy.random.default_rng(20260101)


def alpha(scores):
    """Cronbach's alpha with Feldt's interval, straight from their definitions."""
    n, k = scores.shape
    value = k / (k - 1) * (1 - scores.var(axis=0, ddof=1).sum() / scores.sum(axis=1).var(ddof=1))
    low = 1 - (1 - value) * stats.f.ppf(0.975, n - 1, (n - 1) * (k - 1))
    high = 1 - (1 - value) * stats.f.ppf(0.025, n - 1, (n - 1) * (k - 1))
    return {"scores": scores.tolist(), "alpha": value, "lower": low, "upper": high}


wilson = []
for _ in range(40):
    n = int(random.integers(1, 400))
    k = int(random.integers(0, n + 1))
    interval = stats.binomtest(k, n).proportion_ci(method="wilson")
    wilson.append({"k": k, "n": n, "lower": interval.low, "upper": interval.high})

quantiles = []
for d1, d2 in [(1, 1), (2, 4), (4, 4), (19, 95), (23, 69), (28, 28), (88, 528), (199, 1791), (999, 8991)]:
    for share in (0.025, 0.5, 0.975):
        quantiles.append({"share": share, "d1": d1, "d2": d2, "f": stats.f.ppf(share, d1, d2)})

correlations = []
for n in (4, 7, 12, 24, 60, 150):
    for slope in (-2, 0, 1, 5):
        x = random.integers(-3, 4, size=n)
        y = slope * x + random.integers(-20, 21, size=n)
        if len(set(x.tolist())) < 2:
            continue
        result = stats.pearsonr(x, y)
        interval = result.confidence_interval(0.95)
        correlations.append(
            {"x": x.tolist(), "y": y.tolist(), "r": result.statistic, "lower": interval.low, "upper": interval.high})

alphas = []
for n, k in [(5, 2), (8, 3), (24, 4), (89, 7), (120, 12)]:
    ability = random.normal(0, 2, size=(n, 1))
    alphas.append(alpha(numpy.rint(ability + random.normal(0, 1.5, size=(n, k))).astype(int)))
alphas.append(alpha(random.integers(0, 2, size=(30, 5))))

print(json.dumps({
    "scipy": scipy.__version__, "numpy": numpy.__version__, "wilson": wilson, "quantiles": quantiles,
    "correlations": correlations, "alphas": alphas}, separators=(",", ":")))
