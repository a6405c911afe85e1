namespace SmartVillage.Store.Queries;

/// <summary>Reads states and gives every connection that sees the same one the same object.</summary>
internal sealed class StoreStates(StoredTexts texts)
{
    private readonly Lock _lock = new();
    private StoreState? _current;

    /// <summary>The state that an open transaction sees.</summary>
    public StoreState Read(ReadSlot slot)
    {
        var epoch = Epoch(slot);
        var villages = Villages(slot);
        lock (_lock)
        {
            return _current?.IsSameAs(epoch, villages) == true ? _current : _current = new StoreState(epoch, villages);
        }
    }

    private static string Epoch(ReadSlot slot)
    {
        var statement = slot.Statement("SELECT value FROM store_meta WHERE name = ?1");
        statement.Bind(1, StoredTexts.EpochName);
        var epoch = statement.Step() ? statement.Text(0) : string.Empty;
        statement.Reset();
        return epoch;
    }

    private List<VillageInfo> Villages(ReadSlot slot)
    {
        var statement = slot.Statement("SELECT id, code, source_name, edition, revision, profile, confirmed_at, snapshot_at FROM villages ORDER BY code");
        var villages = new List<VillageInfo>();
        while (statement.Step())
        {
            villages.Add(new VillageInfo(
                statement.Number(0), statement.Text(1), statement.Text(2), statement.Number(3), statement.Number(4), texts.Profile(statement.Text(5)),
                At(statement.NumberOrNull(6)), At(statement.NumberOrNull(7))));
        }

        return villages;
    }

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
