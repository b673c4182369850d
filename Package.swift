// swift-tools-version: 6.1
import PackageDescription

// Targets in pipeline order: the C parser, the library that does the work, the command, the tests.
let package = Package(
  name: "tickmark",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tickmark", targets: ["tickmark"])
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "Zlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "TickmarkKit",
      dependencies: [
        "CMarkGFM", "Zlib", "Yams", .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      // Links to templates/ and scaffolds/, so that the one binary carries them wherever it goes.
      resources: [.embedInCode("Site/Templates"), .embedInCode("Writing/Scaffolds")]),
    .executableTarget(
      name: "tickmark",
      dependencies: [
        "TickmarkKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        "FlyingFox",
      ]),
    .testTarget(name: "TickmarkKitTests", dependencies: ["TickmarkKit"]),
    .testTarget(name: "CommandTests", dependencies: ["TickmarkKit", "tickmark"]),
  ]
)
