using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Seals reasons of exceptions, and makes of judged values what can be kept: a keyed hash.</summary>
internal sealed class FindingSeal(StoreContext context)
{
    private const string Purpose = "finding";

    /// <summary>Hash of the judged values; of different rules never alike.</summary>
    public byte[] HashOf(RuleHit hit) => context.Keys.ComputeBlindIndex(Purpose, $"{hit.Rule}\u001e{hit.Tested}");

    public byte[] Seal(long finding, long number, FindingWaiver waiver) =>
        context.Sealer.Seal(Context(finding, number), JsonSerializer.SerializeToUtf8Bytes(waiver, StoreJson.Options));

    public FindingWaiver? Open(long finding, long number, byte[]? block) =>
        block is null ? null : JsonSerializer.Deserialize<FindingWaiver>(context.Sealer.Open(Context(finding, number), block), StoreJson.Options);

    private static SealContext Context(long finding, long number) => new(SealScope.FindingReasons, finding, new Fingerprint(0, (ulong)number));
}
