// What packing and verifying cost at least: libarchive and SHA-256 on the same files, and nothing else.
//
//   pack-floor pack OUT FILE...   hashes every file, then writes a zip: a list of the hashes first, then the files;
//                                 what ends in .mp3 is stored, the rest deflated
//   pack-floor hash FILE...       the SHA-256 of each file
#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned char piece[1 << 17];

static void fail(const char *what) {
  fprintf(stderr, "pack-floor: %s\n", what);
  exit(1);
}

static void hash(const char *path, unsigned char digest[32]) {
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha256(), NULL);
  ssize_t count;
  while ((count = read(file, piece, sizeof piece)) > 0) EVP_DigestUpdate(context, piece, (size_t)count);
  EVP_DigestFinal_ex(context, digest, NULL);
  EVP_MD_CTX_free(context);
  close(file);
}

static void begin(struct archive *zip, const char *name, int64_t size) {
  struct archive_entry *entry = archive_entry_new();
  archive_entry_set_pathname(entry, name);
  archive_entry_set_size(entry, size);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  size_t length = strlen(name);
  if (length > 4 && strcmp(name + length - 4, ".mp3") == 0)
    archive_write_zip_set_compression_store(zip);
  else
    archive_write_zip_set_compression_deflate(zip);
  if (archive_write_header(zip, entry) != ARCHIVE_OK) fail(archive_error_string(zip));
  archive_entry_free(entry);
}

int main(int count, char **words) {
  if (count >= 3 && strcmp(words[1], "hash") == 0) {
    for (int index = 2; index < count; index++) {
      unsigned char digest[32];
      hash(words[index], digest);
      for (int byte = 0; byte < 32; byte++) printf("%02x", digest[byte]);
      puts("");
    }
    return 0;
  }
  if (count < 4 || strcmp(words[1], "pack") != 0) fail("pack OUT FILE... or hash FILE...");
  int files = count - 3;
  char *list = calloc((size_t)files, 65);
  for (int index = 0; index < files; index++) {
    unsigned char digest[32];
    hash(words[3 + index], digest);
    for (int byte = 0; byte < 32; byte++) sprintf(list + 65 * index + 2 * byte, "%02x", digest[byte]);
    list[65 * index + 64] = '\n';
  }
  struct archive *zip = archive_write_new();
  archive_write_set_format_zip(zip);
  archive_write_set_bytes_per_block(zip, 1 << 16);
  archive_write_set_bytes_in_last_block(zip, 1);
  if (archive_write_open_filename(zip, words[2]) != ARCHIVE_OK) fail(archive_error_string(zip));
  begin(zip, "manifest.json", 65 * (int64_t)files);
  archive_write_data(zip, list, 65 * (size_t)files);
  for (int index = 0; index < files; index++) {
    int file = open(words[3 + index], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) fail(words[3 + index]);
    begin(zip, words[3 + index], status.st_size);
    ssize_t got;
    while ((got = read(file, piece, sizeof piece)) > 0)
      if (archive_write_data(zip, piece, (size_t)got) != got) fail(archive_error_string(zip));
    close(file);
  }
  if (archive_write_close(zip) != ARCHIVE_OK) fail(archive_error_string(zip));
  archive_write_free(zip);
  // As safe as the other: the bytes are on the disk.
  int written = open(words[2], O_RDONLY);
  fsync(written);
  close(written);
  return 0;
}
