namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>A foreign key as a dump declares it.</summary>
/// <param name="Name">Its name, or null where none is given.</param>
/// <param name="Column">The column that refers; of several the last, because the village stands in front.</param>
/// <param name="Target">The table referred to.</param>
/// <param name="Deletes">Whether a delete there deletes here.</param>
internal sealed record DumpForeignKey(string? Name, string Column, string Target, bool Deletes);
