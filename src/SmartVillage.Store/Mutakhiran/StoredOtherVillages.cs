using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Compares villages by the keyed indexes of their numbers; nothing is opened, and what comes out says nothing about the other village.</summary>
internal sealed class StoredOtherVillages(StoreContext context) : IOtherVillages
{
    private const int Alive = 1;

    /// <summary>Of the index of the index, so that a case leads back to no number even for who has the store.</summary>
    private const string CasePurpose = "finding-case";

    public OtherVillages Read(VillageCode village)
    {
        _ = context.Keys;
        return new OtherVillages
        {
            AliveElsewhere = Cases(
                $"""
                SELECT DISTINCT a.id, a.nik_index FROM villages v JOIN residents a ON a.village_id = v.id AND a.life_status = {Alive} AND a.source_key IS NOT NULL
                JOIN residents b ON b.nik_index = a.nik_index AND b.village_id <> v.id AND b.life_status = {Alive} AND b.source_key IS NOT NULL
                WHERE v.code = $village AND a.nik_index IS NOT NULL
                """,
                village),
            CardsElsewhere = Cases(
                """
                SELECT DISTINCT a.id, a.number_index FROM villages v JOIN families a ON a.village_id = v.id AND a.source_key IS NOT NULL
                JOIN families b ON b.number_index = a.number_index AND b.village_id <> v.id AND b.source_key IS NOT NULL
                WHERE v.code = $village AND a.number_index IS NOT NULL
                """,
                village),
        };
    }

    private Dictionary<long, string> Cases(string sql, VillageCode village) => context.Population.Use(connection => connection.Read(
        sql, row => (Id: row.GetInt64(0), Index: row.GetFieldValue<byte[]>(1)), ("$village", village.Value)).ToDictionary(row => row.Id, row => NameOf(row.Index)));

    private string NameOf(byte[] index) => Convert.ToHexStringLower(context.Keys.ComputeBlindIndex(CasePurpose, Convert.ToHexStringLower(index))[..6]);
}
