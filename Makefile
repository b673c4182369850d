# What a person types: `make site` and `make test`. `make all` is what CI runs.
# Swift's libraries go into the binary: it starts a third faster, and needs no Swift where it runs.
STATIC = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
SWIFT_BUILD = swift build -c release --product tickmark $(STATIC)
PREFIX ?= /usr/local
SITE ?= public
TICKMARK ?= .build/release/tickmark
FUZZ_SECONDS ?= 3600

.PHONY: setup build site test test-browser test-faults test-hostile fuzz sanitize lint bench all install

setup: ; @./.ci/setup
build: setup ; $(SWIFT_BUILD)
site: build ; $(TICKMARK) check content --provenance none --fail-on never && $(TICKMARK) build content --provenance none --output public
test: setup ; swift build --build-tests && swift test --skip-build
test-browser: ; @./.ci/setup-browser && .build/browser/bin/python Tests/Browser/run.py $(SITE)
test-faults: build ; python3 Tests/Faults/run.py $(TICKMARK)
test-hostile: build ; @./.ci/setup-browser && .build/browser/bin/python Tests/Hostile/run.py $(TICKMARK)
fuzz: setup ; Tests/Fuzz/run.sh $(FUZZ_SECONDS)
sanitize: setup ; Tests/Sanitize/run.sh
lint: ; swift format lint --strict --recursive --parallel Package.swift Sources Tests
# `make bench FULL=1` times 100,000 documents, too, `make bench GROW=1` long lists, one after another.
bench: build ; python3 Tests/Bench/bench.py $(TICKMARK) $(if $(GROW),--grow) $(if $(FULL),100 1000 10000 100000)
all: ; bash .ci/run
# The binary, its man page, and completions where bash, zsh and fish look for them.
SHARE = $(DESTDIR)$(PREFIX)/share
install: build
	install -D -m 755 $(TICKMARK) $(DESTDIR)$(PREFIX)/bin/tickmark
	install -d $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(TICKMARK) --experimental-dump-help | python3 man/page.py > $(SHARE)/man/man1/tickmark.1
	$(TICKMARK) --generate-completion-script bash > $(SHARE)/bash-completion/completions/tickmark
	$(TICKMARK) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_tickmark
	$(TICKMARK) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/tickmark.fish
