# 未保 · every target with a ## comment shows in `make help`.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
.DEFAULT_GOAL := help
.PHONY: help serve site check laws split test test-all bench search-report lint lock clean

help:  ## 列出全部命令
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: .venv/site.stamp  ## 预览：http://127.0.0.1:8000 ，改了自动刷新；有问题显示在页面上方
	$(BIN)/mkdocs serve --no-strict --dev-addr 127.0.0.1:8000

site: check  ## 检查、生成、核对，然后换入 site/；SITE_URL 设网址，OFFLINE=1 生成可以从磁盘打开的
	$(BIN)/python scripts/build_site.py

check: .venv/site.stamp  ## 内容检查，不生成网站
	@$(BIN)/python scripts/check_content.py

laws: .venv/site.stamp  ## 法律：LAWS=文件夹，引用的每一条和那里的文本逐字比对，哪里不同、有没有新文本、影响哪些页
	@$(BIN)/python scripts/compare_laws.py "$(LAWS)"

split: .venv/site.stamp  ## 按收到的文本重写原文页，保留编者的块
	$(BIN)/python scripts/split_notice.py --write

test: .venv/test.stamp lint  ## 全部测试，含浏览器测试
	$(BIN)/python scripts/find_browser.py --install
	$(BIN)/python -m pytest --numprocesses 3 --dist worksteal

test-all: .venv/test.stamp lint  ## 全部测试，每一页、每种宽度都用浏览器看过
	$(BIN)/python scripts/find_browser.py --install
	$(BIN)/python scripts/find_office.py --install
	$(BIN)/python -m pytest --numprocesses 3 --dist worksteal --all-pages

bench: .venv/test.stamp  ## 速度：中位数和比值
	$(BIN)/python scripts/bench.py

search-report: .venv/test.stamp site  ## 搜索：QUERIES=文件，在真的对话框里逐条打字，报告找到多少、多快
	@$(BIN)/python scripts/search_report.py "$(QUERIES)"

lint: .venv/test.stamp  ## 代码检查：ruff、mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: .venv/site.stamp  ## 重新锁定依赖（改了 requirements*.in 之后）
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes requirements-test.in -o requirements-test.txt

clean:  ## 删去生成的东西（.venv、site、缓存）
	rm -rf .venv site .site-* .cache .pytest_cache .mypy_cache .ruff_cache hooks/*.egg-info

.venv/site.stamp: requirements.txt pyproject.toml
	@echo "正在准备运行环境（首次约一分钟）……"
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: .venv/site.stamp requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
