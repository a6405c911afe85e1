using System.Text.Json;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Seals rows of import files and what OpenSID said about them, bound to their batch.</summary>
internal sealed class ImportSeal(StoreContext context)
{
    public byte[] SealRows(long id, IReadOnlyList<ImportRow> rows) => Seal(new SealContext(SealScope.ImportBatches, id), rows);

    public IReadOnlyList<ImportRow> OpenRows(long id, byte[]? block) => Open<List<ImportRow>>(new SealContext(SealScope.ImportBatches, id), block) ?? [];

    public byte[]? SealOutcome(long id, ImportOutcome? outcome) => outcome is null ? null : Seal(new SealContext(SealScope.ImportOutcomes, id), outcome);

    public ImportOutcome? OpenOutcome(long id, byte[]? block) => Open<ImportOutcome>(new SealContext(SealScope.ImportOutcomes, id), block);

    private byte[] Seal<T>(in SealContext place, T value) => context.Sealer.Seal(place, JsonSerializer.SerializeToUtf8Bytes(value, StoreJson.Options));

    private T? Open<T>(in SealContext place, byte[]? block)
        where T : class => block is null ? null : JsonSerializer.Deserialize<T>(context.Sealer.Open(place, block), StoreJson.Options);
}
