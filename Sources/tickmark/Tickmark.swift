import ArgumentParser
import TickmarkKit

@main
struct Tickmark: ParsableCommand {}
