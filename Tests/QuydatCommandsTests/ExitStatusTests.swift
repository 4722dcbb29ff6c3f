internal import EmbeddedPostgres
internal import LandSchema
internal import LandStore
internal import Measures
internal import PostgresAccess
internal import QuydatCommands
internal import Testing

struct ExitStatusTests {
  @Test func `the status tells the kind of error`() throws {
    func status(_ state: SQLState) -> QuydatCommands.ExitStatus {
      QuydatCommands.ExitStatus(of: DatabaseError(state, "said"))
    }
    #expect(status(.cannotConnect) == .unreachable)
    #expect(status(.connectionFailure) == .unreachable)
    #expect(status(.adminShutdown) == .unreachable)
    #expect(status(.invalidPassword) == .notAllowed)
    #expect(status(.insufficientPrivilege) == .notAllowed)
    #expect(status(.unknownDatabase) == .configuration)
    #expect(status(.serializationFailure) == .tryAgain)
    #expect(status(.lockNotAvailable) == .tryAgain)
    #expect(status(.syntaxError) == .bug)
    #expect(
      QuydatCommands.ExitStatus(of: PoolError.timedOut(after: .seconds(1), connections: 1)) == .tryAgain)
    #expect(QuydatCommands.ExitStatus(of: PrivateServerError.noHome) == .configuration)
    #expect(QuydatCommands.ExitStatus(of: PrivateServerError.busy(folder: "/x", seconds: 3)) == .tryAgain)
    #expect(QuydatCommands.ExitStatus(of: MigrationError.busy(seconds: 3)) == .tryAgain)
    #expect(
      QuydatCommands.ExitStatus(of: MigrationError.databaseIsNewer(number: 9, name: "x")) == .configuration)
    #expect(QuydatCommands.ExitStatus(of: PlaceRefusal.empty) == .badData)
    #expect(QuydatCommands.ExitStatus(of: CancellationError()) == .tryAgain)
    #expect(QuydatCommands.ExitStatus(of: RowError(column: "a", expected: "b", found: "c")) == .bug)
    #expect(throws: DateFormatError.self) { try CivilDate(typed: "x") }
  }

  @Test func `every error has a sentence in both languages`() {
    let errors: [any Error] = [
      DatabaseError(.cannotConnect, "said"), DatabaseError(.insufficientPrivilege, "said"),
      DatabaseError(.unknownDatabase, "said"), DatabaseError(.lockNotAvailable, "said"), CancellationError(),
      MigrationError.busy(seconds: 3), MigrationError.databaseIsNewer(number: 9, name: "x"),
      RowError(column: "a", expected: "b", found: "c"),
    ]
    for error in errors {
      let text = ErrorText.of(error)
      #expect(!text.vi.isEmpty)
      #expect(text.vi != text.en)
    }
  }
}
