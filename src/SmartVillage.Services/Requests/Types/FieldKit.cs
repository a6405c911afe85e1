using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests.Types;

/// <summary>Short forms for fields.</summary>
internal static class FieldKit
{
    public static LocalText T(string id, string en) => new(id, en);

    public static FieldOption Option(string key, string id, string en) => new(key, T(id, en));

    public static RequestField Line(string code, string id, string en) => new(code, FieldKind.Line, T(id, en));

    public static RequestField Number(string code, string id, string en, long least, long most) => new(code, FieldKind.Number, T(id, en)) { Least = least, Most = most };

    public static RequestField Since(string code, string id, string en) => new(code, FieldKind.Moment, T(id, en));

    public static RequestField Ahead(string code, string id, string en) => new(code, FieldKind.Moment, T(id, en)) { IsAhead = true };

    public static RequestField Choice(string code, string id, string en, params FieldOption[] options) => new(code, FieldKind.Choice, T(id, en)) { Options = options };

    public static RequestField Choices(string code, string id, string en, params FieldOption[] options) => new(code, FieldKind.Choices, T(id, en)) { Options = options };

    public static RequestField Needed(this RequestField field) => field with { Required = true };

    public static RequestField Emergency(this RequestField field, params string[] keys) => field with { EmergencyKeys = keys };

    /// <summary>Asked wherever somebody's life may be in danger; a yes is never queued.</summary>
    public static RequestField LifeDanger { get; } = Choice(
        "life_danger", "Apakah ada nyawa yang terancam?", "Is anybody's life in danger?", Option("no", "Tidak", "No"), Option("yes", "Ya", "Yes")).Needed().Emergency("yes");
}
