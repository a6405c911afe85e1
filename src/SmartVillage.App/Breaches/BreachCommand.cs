using System.CommandLine;

namespace SmartVillage.App.Breaches;

/// <summary><c>breach</c>: what is done in the first hours after a leak was discovered (PRV-16): stop the keys, find out whose data were read, and write to them in time.</summary>
internal static class BreachCommand
{
    public static Command Create() => new("breach", "Bila data bocor: hentikan kunci, cari siapa yang terdampak, dan susun pemberitahuannya.")
    {
        BreachFreeze.Create(), BreachAffected.Create(), BreachNoticeCommand.Create(),
    };
}
