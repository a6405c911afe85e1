using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Lets people die, leave, come back, split off, and hold other citizenships.</summary>
internal sealed class LifeEvents(GenerationContext context)
{
    /// <summary>What happens to a family and its members.</summary>
    public void Happen(Family family)
    {
        var head = family.Head!;
        if (context.Oddities.Hits(Oddity.HeadDied))
        {
            Leave(head, 2);
        }

        family.MovedInside = context.Oddities.Hits(Oddity.MovedInside);
        foreach (var person in family.Members)
        {
            Happen(person);
        }
    }

    /// <summary>What happens to one person.</summary>
    public void Happen(Person person)
    {
        var oddities = context.Oddities;
        if (person.LifeStatus != 1)
        {
            return;
        }

        if (oddities.Hits(Oddity.ForeignCitizen))
        {
            person.Citizenship = 2;
        }
        else if (oddities.Hits(Oddity.DualCitizen))
        {
            person.Citizenship = 3;
        }

        if (oddities.Hits(Oddity.NonPermanent))
        {
            // The newcomer's residency of its own was given up by 21.09.
            person.Residency = context.Era.HasEventCodes ? 2 : 2 + (person.Id % 2);
        }

        if (person.Level != 1 && oddities.Hits(Oddity.Dead))
        {
            Leave(person, 2);
        }
        else if (oddities.Hits(Oddity.MovedOut))
        {
            Leave(person, 3);
        }
        else if (oddities.Hits(Oddity.Missing))
        {
            Leave(person, 4);
        }
        else if (context.Era.IsAtLeast("21.10") && oddities.Hits(Oddity.Away))
        {
            person.Residency = 2;
            Leave(person, 6);
        }
        else if (oddities.Hits(Oddity.Returned))
        {
            person.Returned = true;
        }
        else if (oddities.Hits(Oddity.UndoneButLogged))
        {
            person.Undone = true;
        }
    }

    /// <summary>Takes a member who is neither head nor spouse out of the family; null mostly.</summary>
    public Person? Split(Family family)
    {
        var leaver = family.Members.FindLast(person => person.Level is not (1 or 3) && person.LifeStatus == 1 && person.AgeOn(context.Today) >= 17);
        if (leaver is null || !context.Oddities.Hits(Oddity.Split))
        {
            return null;
        }

        family.Members.Remove(leaver);
        leaver.Family = null;
        leaver.Level = 0;
        leaver.PreviousFamilyCard = family.Number is { Length: 16 } ? family.Number : null;
        return leaver;
    }

    private void Leave(Person person, int status)
    {
        person.LifeStatus = status;
        person.ChangedOn = context.DaySince(person.Birth.AddDays(1), 8);
    }
}
