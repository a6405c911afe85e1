namespace SmartVillage.Mutakhiran.Rules;

/// <summary>What a rule looks at beside the row itself; decides which rows a night evaluates again.</summary>
[Flags]
public enum RuleRelations
{
    /// <summary>The row alone.</summary>
    None = 0,

    /// <summary>The area of the row.</summary>
    Area = 1,

    /// <summary>The family and everybody in it.</summary>
    Family = 2,

    /// <summary>Events of the resident or of the family.</summary>
    Events = 4,

    /// <summary>People who are found by the numbers of the parents.</summary>
    Parents = 8,

    /// <summary>The day: age, and dates that must not lie ahead.</summary>
    Day = 16,

    /// <summary>Anybody in the village, because two rows are compared; evaluated for all rows each time.</summary>
    Village = 32,

    /// <summary>Other villages of this store; evaluated for all rows each time.</summary>
    OtherVillages = 64,

    /// <summary>Visits in the field; evaluated for all rows each time.</summary>
    Visits = 128,
}
