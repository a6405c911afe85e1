using System.Globalization;
using SmartVillage.TestSupport.OpenSid.Schema;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>A column of the model, with the values that a server which is not strict would keep in it.</summary>
internal sealed record ModelColumn(string Name, string Type, bool IsUnsigned, bool IsNullable, string Zero)
{
    public static ModelColumn Of(ColumnSchema column)
    {
        var type = column.Definition.Split(' ', '(')[0];
        return new ModelColumn(
            column.Name, type, column.Definition.Contains(" unsigned", StringComparison.OrdinalIgnoreCase), column.IsNullable, type.StartsWith("enum", StringComparison.Ordinal) ? string.Empty : column.Zero);
    }

    private decimal Most => Type switch
    {
        "tinyint" => 127,
        "smallint" => 32_767,
        "mediumint" => 8_388_607,
        "int" => int.MaxValue,
        "bigint" => long.MaxValue,
        _ => 9_999_999_999_999_999,
    };

    private bool IsWhole => Type.EndsWith("int", StringComparison.Ordinal);

    /// <summary>What stands in the column after writing a text into it.</summary>
    public string? Keep(string? value)
    {
        if (value is null)
        {
            return IsNullable ? null : Zero;
        }

        if (IsWhole || Type == "decimal")
        {
            return decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, -Most, Most).ToString("0", CultureInfo.InvariantCulture)
                : "0";
        }

        return Type switch
        {
            "date" => IsTime(value) ? value[..10] : Zero,
            "datetime" or "timestamp" => !IsTime(value) ? Zero : value.Length >= 19 ? value[..19] : $"{value[..10]} 00:00:00",
            "float" or "double" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : "0",
            _ => value,
        };
    }

    private static bool IsTime(string value) => value.Length >= 10 && value[4] == '-' && value[7] == '-' && value.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
