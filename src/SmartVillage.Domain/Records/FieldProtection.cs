namespace SmartVillage.Domain.Records;

/// <summary>
/// What a reader without the right to identify people may see of a field (PRV-01, PRV-03). Every value is encrypted at rest, in the record's block;
/// this says how it is shown.
/// </summary>
public enum FieldProtection
{
    /// <summary>Shown to every role that may read residents.</summary>
    Open,

    /// <summary>A person's name: initials for Reader, and for children outside Operator and Approver.</summary>
    Name,

    /// <summary>NIK or family card number: last four digits by default, full only by reveal.</summary>
    IdentityNumber,

    /// <summary>Other numbers that identify (insurance, passport, permit, certificates, card tag): last three characters by default.</summary>
    DocumentNumber,

    /// <summary>Phone: last three digits by default.</summary>
    Phone,

    /// <summary>E-mail or messenger account: first letter and domain by default.</summary>
    Account,

    /// <summary>Birth date: the year by default.</summary>
    BirthDate,

    /// <summary>Street address: area only by default.</summary>
    Address,

    /// <summary>Coordinates: dropped by default.</summary>
    Coordinate,

    /// <summary>Free text typed by an officer: dropped by default.</summary>
    FreeText,

    /// <summary>Data spesifik of UU 27/2022: never shown with a resident; only in the work of those who correct it.</summary>
    Specific,
}
