using SmartVillage.Domain.Areas;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>One row of <c>config</c>.</summary>
internal sealed record VillageProfile(long Id, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string column] => Values.GetValueOrDefault(column);

    /// <summary>The code as far as the row gives one; up to 20.11 the columns may hold only their own segment.</summary>
    public bool TryGetCode(out VillageCode code) =>
        VillageCode.TryRebuild(this["kode_propinsi"], this["kode_kabupaten"], this["kode_kecamatan"], this["kode_desa"], out code);
}
