import Testing

@testable import TickmarkKit

@Suite struct KeyTests {
  @Test(arguments: DocumentType.allCases)
  func noTypeHasAKeyTwice(type: DocumentType) {
    let names = type.keys.map(\.name)
    let twice = Set(names.filter { name in names.count { $0 == name } > 1 })
    #expect(twice.isEmpty, "\(type.rawValue) defines \(twice.sorted()) twice")
  }

  @Test func noKeyHasAFieldTwice() {
    for key in DocumentType.allCases.flatMap(\.keys) + Key.settings {
      let names = key.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(key.name)")
    }
  }
}
