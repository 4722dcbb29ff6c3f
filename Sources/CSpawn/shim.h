// What glibc (2.34 on) has beyond POSIX for starting programs. It declares these only under _GNU_SOURCE, which
// Swift's importer does not define.
#include <spawn.h>

#define QUYDAT_SPAWN_SETSID 0x80

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
int pipe2(int ends[2], int flags);
