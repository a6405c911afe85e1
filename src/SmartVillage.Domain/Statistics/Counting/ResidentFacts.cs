using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>What many topics ask of the resident that just passes; one object is reused for all of them.</summary>
internal sealed class ResidentFacts(DateOnly referenceDate)
{
    /// <summary>Life status that makes a resident active; nothing else does.</summary>
    public const int Alive = 1;

    /// <summary>Life status of the dead.</summary>
    public const int Dead = 2;

    /// <summary><c>status_kawin</c> of people who never married.</summary>
    public const int NeverMarried = 1;

    private static readonly FieldDefinition LifeStatusField = Entities.Residents["lifeStatus"];
    private static readonly FieldDefinition SexField = Entities.Residents["sex"];
    private static readonly FieldDefinition BirthDateField = Entities.Residents["birthDate"];
    private static readonly FieldDefinition MaritalStatusField = Entities.Residents["maritalStatus"];
    private static readonly FieldDefinition CardTypeField = Entities.Residents["idCardType"];

    public EntityRecord Record { get; private set; } = new(Entities.Residents, 0);

    public Sex Sex { get; private set; }

    /// <summary>Age by <see cref="CalendarAge"/>; -1 when unknown.</summary>
    public int Age { get; private set; }

    public int LifeStatus { get; private set; }

    public int MaritalStatus { get; private set; }

    public int CardType { get; private set; }

    public bool IsActive => LifeStatus == Alive;

    public bool IsObligedToHoldCard => IsActive && (Age >= 17 || EverMarried);

    public bool EverMarried => MaritalStatus is not (0 or NeverMarried);

    public static Sex SexOf(int code) => code switch { 1 => Sex.Male, 2 => Sex.Female, _ => Sex.Unknown };

    public void Load(EntityRecord record)
    {
        Record = record;
        LifeStatus = Code(LifeStatusField);
        Sex = SexOf(Code(SexField));
        MaritalStatus = Code(MaritalStatusField);
        CardType = Code(CardTypeField);
        Age = BirthDate() is { } birthDate ? CalendarAge.On(birthDate, referenceDate) : -1;
    }

    /// <summary>A code, or 0 for nothing.</summary>
    public int Code(FieldDefinition field) =>
        int.TryParse(Record.Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : 0;

    public bool IsFilled(FieldDefinition field) => !string.IsNullOrEmpty(Record.Text(field));

    // Two orders of magnitude faster than parsing by pattern, in the one place where a million dates pass.
    private DateOnly? BirthDate()
    {
        var text = Record.Text(BirthDateField);
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
