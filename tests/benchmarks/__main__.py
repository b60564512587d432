"""Every benchmark, one after another: figures side by side, measured in one run. Nothing here can fail a build."""

from __future__ import annotations

import bench_edit
import bench_export
import bench_history
import bench_import
import bench_pages
import bench_start

for benchmark in (bench_start, bench_pages, bench_edit, bench_history, bench_import, bench_export):
    benchmark.main()
