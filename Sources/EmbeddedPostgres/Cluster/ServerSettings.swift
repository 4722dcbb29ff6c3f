/// The settings files that we write into a cluster. Whoever runs it adds settings of their own in `local.conf`.
enum ServerSettings {
  static let port = 5432

  static let included = """

    # The settings of quydat, written anew by each release, and after them your own.
    include = 'quydat.conf'
    include = 'local.conf'

    """
  static let local = """
    # Settings of your own; they win over those in quydat.conf. quydat never writes this file again.

    """

  /// Chosen for two cores, 24 GiB and a disk without moving parts, shared with the program itself.
  static func text(for kind: PrivateServer.Kind) -> String {
    kind == .kept ? base : base + throwaway
  }

  private static let base = """
    # Written by quydat at each start. Put settings of your own into local.conf beside this file.
    listen_addresses = ''
    port = \(port)
    unix_socket_permissions = 0700
    max_connections = 40
    max_locks_per_transaction = 256

    shared_buffers = 256MB
    effective_cache_size = 8GB
    work_mem = 32MB
    maintenance_work_mem = 512MB
    random_page_cost = 1.1
    effective_io_concurrency = 100
    max_parallel_workers = 2
    max_parallel_maintenance_workers = 2
    jit = off

    # One server, no replica: bulk loads into new tables need no log, and checkpoints are few.
    wal_level = minimal
    max_wal_senders = 0
    max_logical_replication_workers = 0
    min_wal_size = 256MB
    max_wal_size = 4GB
    checkpoint_timeout = 15min

    timezone = 'UTC'
    log_timezone = 'UTC'
    lc_messages = 'C'
    log_line_prefix = '%m [%p] '
    logging_collector = off

    """

  private static let throwaway = """

    # A throw-away cluster: nothing survives a crash of the machine.
    fsync = off
    synchronous_commit = off
    full_page_writes = off

    """

  /// The socket's folder lets in only root and the server's account; `peer` asks the kernel who is there once more.
  static let access = """
    # Written by quydat at each start.
    local  all  all  peer  map=quydat

    """

  static func accountMap(for account: ServerAccount) -> String {
    let names = account.name == "root" ? ["root"] : ["root", account.name]
    return "# Written by quydat at each start.\n"
      + names.map { "quydat  \"\($0)\"  quydat\n" }.joined()
  }
}
