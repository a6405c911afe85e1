using System.Globalization;
using MySqlConnector;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Screens;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>Somebody at OpenSID's screens with the list of what is entered by hand.</summary>
internal sealed class OpenSidClerk(MySqlConnection connection, OpenSidOperator screens)
{
    /// <summary>Enters the values of a task, or another one by mistake.</summary>
    public async Task EnterAsync(FamilyCard? family, ScreenTask task, string? mistake, CancellationToken cancellationToken)
    {
        foreach (var field in task.Fields)
        {
            if (task.Screen == ScreenKind.LifeStatus)
            {
                await screens.Events.LeaveAsync((int)task.Resident!.SourceKey, int.Parse(field.Value!, CultureInfo.InvariantCulture), new DateOnly(2027, 2, 1), cancellationToken);
                continue;
            }

            var (table, column, key) = field.Name switch
            {
                "address" => ("tweb_keluarga", "alamat", family!.SourceKey),
                _ => ("tweb_penduduk", field.Definition.ImportColumn!, task.Resident!.SourceKey),
            };
            await using var write = new MySqlCommand($"UPDATE {table} SET `{column}` = @value WHERE id = {key.ToString(CultureInfo.InvariantCulture)}", connection);
            write.Parameters.AddWithValue("@value", mistake ?? field.Value);
            await write.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
