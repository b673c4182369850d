public struct Example: Sendable {}
