import Testing

@testable import TickmarkKit

@Suite struct KeyTests {
  @Test(arguments: DocumentType.allCases)
  func noTypeHasAKeyTwice(type: DocumentType) {
    let names = type.keys.map(\.name)
    let twice = Set(names.filter { name in names.count { $0 == name } > 1 })
    #expect(twice.isEmpty, "\(type.rawValue) defines \(twice.sorted()) twice")
  }

  @Test func fieldsAreOfKeysThatExist() {
    #expect(Set(Key.fields.keys).subtracting(Key.allNames).isEmpty)
  }
}
