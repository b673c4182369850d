# The command in a small image:
#   docker build -t tickmark .
#   docker run --rm -v "$PWD:/data" --user "$(id -u):$(id -g)" tickmark build content --output public
FROM swift:6.1-bookworm AS build
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends libcmark-gfm-dev libcmark-gfm-extensions-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# The packages alone first, so that a change of our own sources does not fetch them again.
COPY Package.swift ./
RUN swift package resolve
COPY Sources Sources
COPY Tests Tests
COPY templates templates
COPY scaffolds scaffolds
RUN swift build -c release --product tickmark --static-swift-stdlib \
  && install -D -m 755 .build/release/tickmark /out/tickmark

FROM debian:bookworm-slim
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends libcmark-gfm0.29.0.gfm.6 \
    libcmark-gfm-extensions0.29.0.gfm.6 libcurl4 tzdata \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --create-home tickmark
COPY --from=build /out/tickmark /usr/local/bin/tickmark
USER tickmark
WORKDIR /data
ENTRYPOINT ["tickmark"]
CMD ["--help"]
