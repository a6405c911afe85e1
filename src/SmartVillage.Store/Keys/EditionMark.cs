using System.Text.Json;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Keys;

/// <summary>
/// How far the store had come, noted beside the keys. A data file that was put back from a backup is behind its mark; it then starts a new epoch, because it is going to
/// use edition numbers that were already used for something else.
/// </summary>
internal sealed class EditionMark(string keysFolder)
{
    // Not .json: a key backup must not carry it.
    private readonly string _file = Path.Combine(keysFolder, "store.mark");

    public bool IsAhead(string epoch, Func<long> revision)
    {
        // The mark is read first: another process may publish in between, which only brings the store further.
        var mark = Read();
        return mark is not null && mark.Epoch == epoch && mark.Revision > revision();
    }

    public void Write(string epoch, long revision)
    {
        try
        {
            PrivateFiles.Write(_file, JsonSerializer.SerializeToUtf8Bytes(new Mark(epoch, revision), StoreJson.Options), replace: true);
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            // A keys folder may be mounted read-only; then a restored file is noticed by nobody but its operator.
        }
    }

    private Mark? Read()
    {
        try
        {
            return File.Exists(_file) ? JsonSerializer.Deserialize<Mark>(File.ReadAllBytes(_file), StoreJson.Options) : null;
        }
        catch (Exception e) when (StoreErrors.IsOurs(e) || e is JsonException)
        {
            return null;
        }
    }

    private sealed record Mark(string Epoch, long Revision);
}
