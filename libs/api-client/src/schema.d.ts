// Made from openapi.json by "npm run api-client". Do not edit.

export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_redeemPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_redeemInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_createFirstAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInStep_giveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInStep_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInStep_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OtherSignIn_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OtherSignIn_receive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Me_update"];
        trace?: never;
    };
    "/api/me/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_mails"];
        put: operations["Me_setMails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnSessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OwnSessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_read"];
        put?: never;
        post: operations["SecondFactor_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_switchOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_list"];
        put?: never;
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Accounts_update"];
        trace?: never;
    };
    "/api/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Accounts_endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactorOfOthers_takeAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Actions_list"];
        put?: never;
        post: operations["Actions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Actions_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/by-responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Actions_byResponsible"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/by-responsible/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Actions_exportByResponsible"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Actions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Actions_update"];
        trace?: never;
    };
    "/api/actions/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Actions_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/communes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Actions_stateShare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Actions_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_list"];
        put?: never;
        post: operations["Files_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_ofAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Files_addLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Files_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Files_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PictureConsents_list"];
        put?: never;
        post: operations["PictureConsents_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/consents/{consentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PictureConsents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcements_list"];
        put?: never;
        post: operations["Announcements_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcements_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcements_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcements_get"];
        put?: never;
        post?: never;
        delete: operations["Announcements_remove"];
        options?: never;
        head?: never;
        patch: operations["Announcements_update"];
        trace?: never;
    };
    "/api/announcements/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Announcements_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/{id}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Announcements_retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Announcements_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/{id}/recipients/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcements_exportReach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcements_reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_list"];
        put?: never;
        post: operations["Campaigns_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_get"];
        put: operations["Campaigns_put"];
        post?: never;
        delete: operations["Campaigns_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/counting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignCounting_read"];
        put: operations["CampaignCounting_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/counting/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignCounting_renewLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignCounting_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/results/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignCounting_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/organisations/{organisationId}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignCounting_totals"];
        put: operations["CampaignCounting_putTotals"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/organisations/{organisationId}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignCounting_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignEntries_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignEntries_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignEntries_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own/usual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CampaignEntries_putUsual"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own/after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CampaignEntries_putAfter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CampaignEntries_putDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignEntries_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own/sheet/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignEntries_checkSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaign-entries/own/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignEntries_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingGroups_list"];
        put?: never;
        post: operations["WorkingGroups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingGroups_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/possible-leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingGroups_possibleLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingGroups_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["WorkingGroups_update"];
        trace?: never;
    };
    "/api/working-groups/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkingGroups_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkingGroups_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingGroups_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Memberships_list"];
        put?: never;
        post: operations["Memberships_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/memberships/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Memberships_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Memberships_update"];
        trace?: never;
    };
    "/api/agenda-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgendaTemplates_list"];
        put?: never;
        post: operations["AgendaTemplates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agenda-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AgendaTemplates_remove"];
        options?: never;
        head?: never;
        patch: operations["AgendaTemplates_rename"];
        trace?: never;
    };
    "/api/agenda-templates/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgendaTemplates_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarFeeds_list"];
        put?: never;
        post: operations["CalendarFeeds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CalendarFeeds_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/public.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendars_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/meetings/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendars_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendars_subscribed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/mailing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailing_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/mailing/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailing_recipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/mailing/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailing_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Backlog_list"];
        put?: never;
        post: operations["Backlog_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/backlog/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Backlog_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/backlog/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Backlog_remove"];
        options?: never;
        head?: never;
        patch: operations["Backlog_update"];
        trace?: never;
    };
    "/api/backlog/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Backlog_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings_list"];
        put?: never;
        post: operations["Meetings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Meetings_update"];
        trace?: never;
    };
    "/api/meetings/{id}/invitations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings_exportInvited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings_invited"];
        put?: never;
        post: operations["Meetings_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Meetings_remove"];
        options?: never;
        head?: never;
        patch: operations["Meetings_updateInvitation"];
        trace?: never;
    };
    "/api/meetings/{id}/invitations/{invitationId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings_sendLink"];
        delete: operations["Meetings_endLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Meetings_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Meetings_attendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_get"];
        put: operations["Meetings_minutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Minutes_approve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Outcomes_list"];
        put?: never;
        post: operations["Outcomes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/outcomes/{outcomeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Outcomes_remove"];
        options?: never;
        head?: never;
        patch: operations["Outcomes_update"];
        trace?: never;
    };
    "/api/meetings/{id}/outcomes/{outcomeId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Outcomes_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/agenda-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preparation_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Preparation_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proposals_list"];
        put?: never;
        post: operations["Proposals_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Proposals_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Proposals_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proposals_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reminders_ofMeeting"];
        put: operations["Reminders_setOfMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reminders_ofGroup"];
        put: operations["Reminders_setOfGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Run_run"];
        put?: never;
        post: operations["Run_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Run_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Run_attendees"];
        put?: never;
        post: operations["Run_walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/room/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Run_organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/room/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Run_tap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda/{itemId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Run_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda/{itemId}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Run_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnswerPage_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnswerPage_cut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnswerPage_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/meeting.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnswerPage_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnswerPage_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnswerPage_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_concerns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/proposals/{proposal}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_proposalWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/colleague": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_colleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/colleague/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnswerPage_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarPage_show"];
        put?: never;
        post: operations["CalendarPage_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/calendar/{feed}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarPage_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/calendar/{feed}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarPage_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DetailsPage_show"];
        put?: never;
        post: operations["DetailsPage_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/details/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DetailsPage_chooseMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/details/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DetailsPage_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer/{link}/details/successor/{succession}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DetailsPage_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/u/{token}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailChoice_ask"];
        put?: never;
        post: operations["MailChoice_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiTokens_list"];
        put?: never;
        post: operations["ApiTokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/api-tokens/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApiTokens_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes/{code}/chapter-6": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CommuneApi_chapter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes/{code}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CommuneApi_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes/{code}/measures/{measure}/indicator-values/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CommuneApi_putValue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogues_list"];
        put?: never;
        post: operations["Catalogues_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogues_get"];
        put: operations["Catalogues_put"];
        post?: never;
        delete: operations["Catalogues_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogues_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogues_addVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogues_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/import/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogues_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogues/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogues_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CommuneMoves_propose"];
        put?: never;
        post: operations["CommuneMoves_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/advisers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Advisers_list"];
        put?: never;
        post: operations["Advisers_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/advisers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Advisers_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/import/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssessmentImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/import/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssessmentImports_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssessmentImports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/certification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certification_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Certification_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Certification_edit"];
        post?: never;
        delete: operations["Certification_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/audits/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Certification_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6_measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/communes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/measures/{measureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Chapter6_assess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Chapter6_changeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Comments_list"];
        put?: never;
        post: operations["Comments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Comments_edit"];
        post?: never;
        delete: operations["Comments_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/comments/{id}/settling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Comments_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/comments/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Comments_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/comments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Comments_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/actions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counting_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/actions/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counting_communes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/evidence/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/evidence/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_get"];
        put: operations["Evidence_edit"];
        post?: never;
        delete: operations["Evidence_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Evidence_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_proposeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/figures/{figureId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Evidence_proposeFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/evidence/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportRecords_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/imports/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportRecords_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pictures_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/matrix/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pictures_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pictures_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chapter-6/map/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pictures_mapList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/history/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PastAssessments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/history/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PastAssessments_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/plans/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/plans/variants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Plans_change"];
        post?: never;
        delete: operations["Plans_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/plans/variants/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/plans/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Plans_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/plans/current/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reviews_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/review/reviewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reviews_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/review/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reviews_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/review/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reviews_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/review/locking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reviews_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/review/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reviews_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots_list"];
        put?: never;
        post: operations["Snapshots_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/snapshots/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots_get"];
        put?: never;
        post?: never;
        delete: operations["Snapshots_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/snapshots/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/snapshots/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/snapshots/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Snapshots_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6Documents_onOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6Documents_dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6Documents_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/chapter-6/council-brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chapter6Documents_brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenData_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/communes/{code}/chapter-6.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenData_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/communes/{code}/chapter-6.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenData_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/communes/{code}/chapter-6-indicators.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenData_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/chapter-6.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenData_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/public-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicPages_get"];
        put: operations["PublicPages_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/public-page/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicPages_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Participation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Participation_attest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SharedServices_list"];
        put?: never;
        post: operations["SharedServices_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SharedServices_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SharedServices_get"];
        put: operations["SharedServices_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SharedServices_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SharedServices_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SharedServices_accept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SharedServices_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceParts_addOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ServiceParts_putOffer"];
        post?: never;
        delete: operations["ServiceParts_removeOffer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/offers/{offerId}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceParts_chooseOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceParts_addSaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-services/{id}/savings/{savingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ServiceParts_putSaving"];
        post?: never;
        delete: operations["ServiceParts_removeSaving"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Successions_list"];
        put?: never;
        post: operations["Successions_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Successions_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Successions_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Successions_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Successions_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flows_list"];
        put?: never;
        post: operations["Flows_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flows_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flows_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flows_get"];
        put: operations["Flows_put"];
        post?: never;
        delete: operations["Flows_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Flows_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Flows_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flows_pool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes/{code}/flow-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flows_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flow-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Matches_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flow-matches/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matches_dismiss"];
        delete: operations["Matches_restore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Introductions_list"];
        put?: never;
        post: operations["Introductions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Introductions_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Introductions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Introductions_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Introductions_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Introductions_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/introductions/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Introductions_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waste-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WasteCodes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reference_communes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reference_nace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reference_holidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Neighbours_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/neighbours/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Neighbours_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Themes_list"];
        put?: never;
        post: operations["Themes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Themes_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/themes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Themes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Themes_update"];
        trace?: never;
    };
    "/api/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Zones_list"];
        put?: never;
        post: operations["Zones_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/zones/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Zones_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/zones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Zones_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Zones_update"];
        trace?: never;
    };
    "/api/zones/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Zones_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/zones/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Zones_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_list"];
        put?: never;
        post: operations["Organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/likely-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_likelyDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organisations_update"];
        trace?: never;
    };
    "/api/organisations/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Organisations_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Organisations_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contacts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contacts_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contacts_listOf"];
        put?: never;
        post: operations["Contacts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contacts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Contacts_update"];
        trace?: never;
    };
    "/api/contacts/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contacts_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contacts_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Log_list"];
        put?: never;
        post: operations["Log_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Log_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Log_remove"];
        options?: never;
        head?: never;
        patch: operations["Log_update"];
        trace?: never;
    };
    "/api/log/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Log_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_list"];
        put?: never;
        post: operations["Imports_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_example"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_get"];
        put?: never;
        post?: never;
        delete: operations["Imports_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Imports_check"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insights_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insights_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiet/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insights_quietOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiet/organisations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insights_exportQuietOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiet/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insights_quietGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiet/groups/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insights_exportQuietGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quiet/groups/{id}/thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Insights_setThresholds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/broker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_broker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_dataSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_list"];
        put?: never;
        post: operations["Questionnaires_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_get"];
        put: operations["Questionnaires_put"];
        post?: never;
        delete: operations["Questionnaires_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionnaireResults_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/responses/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionnaireResults_answered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/responses/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["QuestionnaireResults_putStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionnaireResults_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionnaireResults_renewLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionnaireResults_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/results/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["QuestionnaireResults_tag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/results/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionnaireResults_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuestionnaireResults_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAnswers_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaires/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnAnswers_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaire-answers/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionnaireAnswers_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questionnaire-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuestionnaireAnswers_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Problems_list"];
        put?: never;
        post: operations["Problems_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Problems_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Problems_get"];
        put: operations["Problems_put"];
        post?: never;
        delete: operations["Problems_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Problems_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ideas_list"];
        put?: never;
        post: operations["Ideas_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ideas_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/plot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ideas_plot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ideas_get"];
        put: operations["Ideas_put"];
        post?: never;
        delete: operations["Ideas_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ideas_rate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Ideas_speak"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ideas_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ideas_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/method": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MethodSteps_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MethodSteps_story"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/method-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MethodSteps_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-steps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MethodSteps_takeBack"];
        options?: never;
        head?: never;
        patch: operations["MethodSteps_correct"];
        trace?: never;
    };
    "/api/pilots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pilots_list"];
        put?: never;
        post: operations["Pilots_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pilots_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pilots_get"];
        put: operations["Pilots_put"];
        post?: never;
        delete: operations["Pilots_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pilots_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pilots_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnData_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnData_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnData_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnData_preview"];
        put?: never;
        post: operations["OwnData_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_erased"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/people/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/people/{kind}/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/people/{kind}/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/people/{kind}/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_preview"];
        put?: never;
        post: operations["People_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Publication_read"];
        put: operations["Publication_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/record/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Record_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Retention_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/periods/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Retention_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/periods/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Retention_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PracticeSheets_list"];
        put?: never;
        post: operations["PracticeSheets_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PracticeSheets_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PracticeSheets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["PracticeSheets_update"];
        trace?: never;
    };
    "/api/practice-sheets/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeSheets_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeSheets_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PracticeSheets_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets/{id}/history/{eventId}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeSheets_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-sheets/{id}/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Adoptions_list"];
        put?: never;
        post: operations["Adoptions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice-adoptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Adoptions_remove"];
        options?: never;
        head?: never;
        patch: operations["Adoptions_update"];
        trace?: never;
    };
    "/api/practice-adoptions/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Adoptions_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/advice-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Advice_list"];
        put?: never;
        post: operations["Advice_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/advice-requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Advice_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/advice-requests/{id}/introduction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Advice_introduce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/advice-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Advice_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/advice-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Advice_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-groups/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInDto: {
            /** Format: email */
            email: string;
            password: string;
        };
        PasswordResetRequestDto: {
            /** Format: email */
            email: string;
        };
        PasswordResetRedemptionDto: {
            token: string;
            password: string;
        };
        InvitationRedemptionDto: {
            token: string;
            password: string;
            displayName: string;
        };
        FirstAdministratorDto: {
            token: string;
            /** Format: email */
            email: string;
            displayName: string;
            password: string;
        };
        SignInCodeDto: {
            code: string;
        };
        SignedInDto_Output: {
            recoveryCodesLeft: number | null;
        };
        SignInOfferDto_Output: {
            secret: string;
            uri: string;
            qr: string;
        };
        SignInConfirmationDto: {
            code: string;
        };
        SignInRecoveryCodesDto_Output: {
            codes: string[];
        };
        OtherSignInBeginDto: {
            next?: string;
        };
        OtherSignInWayDto_Output: {
            url: string;
        };
        MeDto_Output: {
            actor: {
                /** @constant */
                kind: "visitor";
            } | {
                /** @constant */
                kind: "account";
                /** Format: uuid */
                accountId: string;
                /** @enum {string} */
                role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                displayName: string;
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                contactId: string | null;
                organisationId: string | null;
                organisationKind: ("company" | "commune" | "public-actor" | "association") | null;
                communeCode: string | null;
                groupIds: string[];
                leadGroupIds: string[];
                territoryGroupIds: string[];
                grants: {
                    communeCode: string;
                    /** Format: date */
                    untilDay: string;
                }[];
            };
            account: {
                email: string;
                organisationName: string | null;
                isDemo: boolean;
                timeZone: string | null;
                secondFactor: boolean;
                version: number;
            } | null;
            instance: {
                mode: ("demonstration" | "real") | null;
                otherSignIn: string | null;
                chapter: string | null;
                demoAccounts: {
                    email: string;
                    label: string;
                    password: string;
                }[];
            };
        };
        MeUpdateDto: {
            displayName: string;
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            /** Format: time-zone */
            timeZone?: string;
            version: number;
        };
        MailWishesDto_Output: {
            wishes: {
                /** @enum {string} */
                kind: "invitation" | "change" | "reminder" | "minutes" | "announcement" | "action" | "advice" | "flow" | "service" | "comment" | "digest" | "certificate-end" | "evidence-end" | "review-due" | "late-action";
                wanted: boolean;
            }[];
        };
        MailWishesUpdateDto: {
            wishes: {
                /** @enum {string} */
                kind: "invitation" | "change" | "reminder" | "minutes" | "announcement" | "action" | "advice" | "flow" | "service" | "comment" | "digest" | "certificate-end" | "evidence-end" | "review-due" | "late-action";
                wanted: boolean;
            }[];
        };
        PasswordChangeDto: {
            currentPassword: string;
            password: string;
        };
        OwnSessionsDto_Output: {
            items: {
                id: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                seenAt: string;
                isCurrent: boolean;
            }[];
        };
        SecondFactorDto_Output: {
            isOn: boolean;
            since: string | null;
            recoveryCodesLeft: number;
            isRequired: boolean;
            hasPassword: boolean;
        };
        SecondFactorBeginDto: {
            /** @default  */
            password: string;
        };
        SecondFactorOfferDto_Output: {
            secret: string;
            uri: string;
            qr: string;
        };
        SecondFactorConfirmationDto: {
            code: string;
        };
        RecoveryCodesDto_Output: {
            codes: string[];
        };
        SecondFactorChangeDto: {
            /** @default  */
            password: string;
            code: string;
        };
        AccountPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                email: string;
                displayName: string;
                /** @enum {string} */
                role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                /** @enum {string} */
                state: "active" | "disabled";
                organisationName: string | null;
                hasPassword: boolean;
                lastLoginAt: string | null;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        AccountCreateDto: {
            /** Format: email */
            email: string;
            displayName: string;
            /** @enum {string} */
            role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            /** @default null */
            contactId: string | null;
            grants?: {
                /** Format: commune-code */
                communeCode: string;
                untilDay?: string | null;
            }[];
        };
        AccountDetailDto_Output: {
            /** Format: uuid */
            id: string;
            email: string;
            displayName: string;
            /** @enum {string} */
            role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
            /** @enum {string} */
            state: "active" | "disabled";
            organisationName: string | null;
            hasPassword: boolean;
            lastLoginAt: string | null;
            isDemo: boolean;
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            contactId: string | null;
            contactName: string | null;
            invitedAt: string | null;
            secondFactor: boolean;
            grants: {
                /** Format: commune-code */
                communeCode: string;
                untilDay: string | null;
                communeName: string;
            }[];
            version: number;
            openSessions: number;
        };
        AccountUpdateDto: {
            /** Format: email */
            email: string;
            displayName: string;
            /** @enum {string} */
            role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            contactId: string | null;
            /** @enum {string} */
            state: "active" | "disabled";
            grants: {
                /** Format: commune-code */
                communeCode: string;
                untilDay?: string | null;
            }[];
            version: number;
        };
        SecondFactorRemovalDto: {
            reason: string;
        };
        ActionPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number | null;
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                isDemo: boolean;
                /** @enum {string} */
                part: "public" | "full";
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                } | null;
                communes: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                }[];
            }[];
            total: number;
            page: number;
            size: number;
            summary: {
                total: number;
                groups: number;
                late: number | null;
                done: number;
            };
            contact?: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        ResponsiblePageDto_Output: {
            items: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                counts: {
                    done: number;
                    "under-way": number;
                    planned: number;
                    idea: number;
                    late: number;
                    abandoned: number;
                };
                counted: number;
                contacts: {
                    contact: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    } | null;
                    counts: {
                        done: number;
                        "under-way": number;
                        planned: number;
                        idea: number;
                        late: number;
                        abandoned: number;
                    };
                    counted: number;
                }[];
            }[];
            total: number;
            page: number;
            size: number;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            } | null;
            actions: {
                done: number;
                "under-way": number;
                planned: number;
                idea: number;
                late: number;
                abandoned: number;
            };
        };
        ActionCreateDto: {
            /** Format: uuid */
            groupId: string;
            title: string;
            description?: string | null;
            synergy?: string | null;
            /**
             * @default idea
             * @enum {string}
             */
            status: "idea" | "planned" | "under-way" | "done" | "abandoned";
            themeId?: string | null;
            startDay?: string | null;
            dueDay?: string | null;
            /** @default 0 */
            progress: number;
            doneDay?: string | null;
            meetingId?: string | null;
            agendaItemId?: string | null;
            /** @default [] */
            communeCodes: string[];
            /** @default [] */
            measureIds: string[];
            responsibles?: {
                /** Format: uuid */
                organisationId: string;
                contactId?: string | null;
            }[];
        };
        ActionDetailDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            part: "public" | "full";
            title: string;
            /** @enum {string} */
            status: "idea" | "planned" | "under-way" | "done" | "abandoned";
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            isDemo: boolean;
            description: string | null;
            synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            startDay: string | null;
            dueDay: string | null;
            daysLate: number;
            progress: number | null;
            doneDay: string | null;
            meeting: {
                /** Format: uuid */
                id: string;
                title: string;
                startsLocal: string;
            } | null;
            agendaItem: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            agendaItems: {
                /** Format: uuid */
                id: string;
                title: string;
                meeting: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    startsLocal: string;
                };
            }[];
            communes: {
                code: string;
                name: string;
                isDemo: boolean;
                share: number | null;
                mayState: boolean;
            }[];
            measures: {
                /** Format: uuid */
                id: string;
                slug: string;
                codeInferred: string | null;
                titleFr: string;
                titleDe: string;
                titleEn: string;
            }[];
            responsibles: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            }[];
            reports: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                authorLabel: string;
                text: string;
                linkUrl: string | null;
                isDemo: boolean;
            }[];
            /** Format: date-time */
            createdAt: string;
            version: number;
            can: {
                edit: boolean;
                report: boolean;
                readHistory: boolean;
            };
        };
        ActionUpdateDto: {
            version: number;
            title?: string;
            description?: string | null;
            synergy?: string | null;
            /** @enum {string} */
            status?: "idea" | "planned" | "under-way" | "done" | "abandoned";
            themeId?: string | null;
            startDay?: string | null;
            dueDay?: string | null;
            progress?: number;
            doneDay?: string | null;
            meetingId?: string | null;
            agendaItemId?: string | null;
            communeCodes?: string[];
            measureIds?: string[];
            responsibles?: {
                /** Format: uuid */
                organisationId: string;
                contactId?: string | null;
            }[];
        };
        ActionReportDto: {
            version: number;
            text: string;
            linkUrl?: string | null;
            /** @enum {string} */
            status?: "planned" | "under-way" | "done";
            progress?: number;
        };
        ActionShareDto: {
            share: number | null;
        };
        ActionHistoryPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorLabel: string;
                kind: string;
                subject: {
                    type: string;
                    id: string;
                    label: string | null;
                };
                changes: {
                    field: string;
                    before: unknown;
                    after: unknown;
                }[];
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        FilePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "pdf" | "document" | "spreadsheet" | "presentation" | "picture" | "table" | "text" | "link";
                mediaType: string | null;
                size: number | null;
                url: string | null;
                hasPreview: boolean;
                /** Format: date-time */
                addedAt: string;
                addedBy: string | null;
                removedAt: string | null;
                isDemo: boolean;
                can: {
                    remove: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
            can: {
                add: boolean;
            };
            largest: number;
            room: {
                used: number;
                whole: number;
            } | null;
        };
        AgendaFilesDto_Output: {
            items: {
                /** Format: uuid */
                itemId: string;
                files: number;
            }[];
            can: {
                add: boolean;
            };
        };
        FileRowDto_Output: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "pdf" | "document" | "spreadsheet" | "presentation" | "picture" | "table" | "text" | "link";
            mediaType: string | null;
            size: number | null;
            url: string | null;
            hasPreview: boolean;
            /** Format: date-time */
            addedAt: string;
            addedBy: string | null;
            removedAt: string | null;
            isDemo: boolean;
            can: {
                remove: boolean;
            };
        };
        LinkCreateDto: {
            /** @enum {string} */
            subject: "group" | "meeting" | "agenda-item" | "action" | "assessment" | "evidence" | "practice-sheet";
            /** Format: uuid */
            subjectId: string;
            name: string;
            /** Format: uri */
            url: string;
        };
        PictureConsentsDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                personName: string | null;
                /** Format: date-time */
                givenAt: string;
                givenBy: string;
                withdrawnAt: string | null;
                withdrawnBy: string | null;
            }[];
            isPublic: boolean;
            can: {
                edit: boolean;
            };
        };
        PictureConsentCreateDto: {
            personName: string | null;
        };
        AnnouncementPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                text: string;
                /** @enum {string} */
                state: "draft" | "sent" | "retracted";
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                } | null;
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                }[];
                authorLabel: string;
                sentAt: string | null;
                retractedAt: string | null;
                correctsId: string | null;
                correctedById: string | null;
                reach: {
                    total: number;
                    sent: number;
                    waiting: number;
                    failed: number;
                    noAddress: number;
                    unwanted: number;
                    withdrawn: number;
                } | null;
                /** Format: date-time */
                createdAt: string;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                    send: boolean;
                    remove: boolean;
                    retract: boolean;
                    correct: boolean;
                    readReach: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        AnnouncementCreateDto: {
            groupId?: string | null;
            themeId?: string | null;
            title: string;
            text: string;
        };
        AnnouncementRowDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            text: string;
            /** @enum {string} */
            state: "draft" | "sent" | "retracted";
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            } | null;
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            groups: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            }[];
            authorLabel: string;
            sentAt: string | null;
            retractedAt: string | null;
            correctsId: string | null;
            correctedById: string | null;
            reach: {
                total: number;
                sent: number;
                waiting: number;
                failed: number;
                noAddress: number;
                unwanted: number;
                withdrawn: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            isDemo: boolean;
            version: number;
            can: {
                edit: boolean;
                send: boolean;
                remove: boolean;
                retract: boolean;
                correct: boolean;
                readReach: boolean;
            };
        };
        AudienceDto_Output: {
            groups: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            }[];
            organisations: number;
            mails: number;
            noAddress: number;
            unwanted: number;
        };
        AnnouncementUpdateDto: {
            groupId?: string | null;
            themeId?: string | null;
            title: string;
            text: string;
            version: number;
        };
        AnnouncementRemovedDto_Output: {
            /** Format: uuid */
            id: string;
        };
        AnnouncementSendDto: {
            version: number;
        };
        ReachPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                /** @enum {string} */
                state: "sent" | "waiting" | "failed" | "no-address" | "unwanted" | "withdrawn";
                sentAt: string | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CampaignPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                state: "to-come" | "running" | "over" | "unknown";
                startDay: string | null;
                endDay: string | null;
                year: number | null;
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                } | null;
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                }[];
                taking: {
                    organisations: number;
                    staff: number | null;
                    staffHidden: number;
                    participants: number | null;
                    participantsHidden: number;
                };
                figures: number;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
            years: number[];
        };
        CampaignCreateDto: {
            /** Format: uuid */
            groupId: string;
            /** @default [] */
            groupIds: string[];
            title: string;
            description?: string | null;
            themeId?: string | null;
            /** @default null */
            year: number | null;
            startDay?: string | null;
            endDay?: string | null;
            goals?: string | null;
            sourceTitle?: string | null;
            sourceUrl?: string | null;
            /** @default [] */
            organisations: {
                /** Format: uuid */
                organisationId: string;
                /** @default null */
                staff: number | null;
                /** @default null */
                participants: number | null;
            }[];
            figures?: {
                id?: string | null;
                label: string;
                value: number;
                unit?: string | null;
                /**
                 * @default counted
                 * @enum {string}
                 */
                kind: "counted" | "at-least" | "share";
                sourceTitle?: string | null;
                sourceUrl?: string | null;
                publishedDay?: string | null;
                /** @default false */
                toConfirm: boolean;
            }[];
        };
        CampaignDetailDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            state: "to-come" | "running" | "over" | "unknown";
            startDay: string | null;
            endDay: string | null;
            year: number | null;
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            groups: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            }[];
            taking: {
                organisations: number;
                staff: number | null;
                staffHidden: number;
                participants: number | null;
                participantsHidden: number;
            };
            isDemo: boolean;
            groupId: string | null;
            description: string | null;
            goals: string | null;
            sourceTitle: string | null;
            sourceUrl: string | null;
            figures: {
                /** Format: uuid */
                id: string;
                label: string;
                value: number;
                unit: string | null;
                /** @enum {string} */
                kind: "counted" | "at-least" | "share";
                sourceTitle: string | null;
                sourceUrl: string | null;
                publishedDay: string | null;
                toConfirm: boolean;
            }[];
            removed: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            can: {
                edit: boolean;
                remove: boolean;
                propose: boolean;
            };
        };
        CampaignPutDto: {
            /** Format: uuid */
            groupId: string;
            /** @default [] */
            groupIds: string[];
            title: string;
            description?: string | null;
            themeId?: string | null;
            /** @default null */
            year: number | null;
            startDay?: string | null;
            endDay?: string | null;
            goals?: string | null;
            sourceTitle?: string | null;
            sourceUrl?: string | null;
            /** @default [] */
            organisations: {
                /** Format: uuid */
                organisationId: string;
                /** @default null */
                staff: number | null;
                /** @default null */
                participants: number | null;
            }[];
            figures?: {
                id?: string | null;
                label: string;
                value: number;
                unit?: string | null;
                /**
                 * @default counted
                 * @enum {string}
                 */
                kind: "counted" | "at-least" | "share";
                sourceTitle?: string | null;
                sourceUrl?: string | null;
                publishedDay?: string | null;
                /** @default false */
                toConfirm: boolean;
            }[];
            version: number;
        };
        CampaignOrganisationPageDto_Output: {
            items: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                staff: number | null;
                staffIsHidden: boolean;
                participants: number | null;
                participantsAreHidden: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CampaignCountingDto_Output: {
            factorSet: {
                /** @enum {string} */
                id: "ademe-use" | "ademe-use-and-construction" | "desnz-2025";
                source: string;
                sourceUrl: string;
                year: number | null;
                /** @enum {string} */
                perimeter: "use" | "use-and-construction";
                modesWithoutFactor: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car")[];
            } | null;
            isOpen: boolean;
            /** @enum {string} */
            state: "off" | "to-come" | "open" | "over";
            lateDays: number;
            lastEntryDay: string | null;
            nextClosing: string | null;
            isFixed: boolean;
            ways: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                byTotals: boolean;
                address: string | null;
                can: {
                    totals: boolean;
                    certify: boolean;
                };
            }[];
            version: number;
            can: {
                edit: boolean;
            };
        };
        CampaignCountingPutDto: {
            factorSetId?: string | null;
            /** @default false */
            isOpen: boolean;
            /** @default 14 */
            lateDays: number;
            /** @default [] */
            byTotals: string[];
            version: number;
        };
        CampaignResultsDto_Output: {
            factorSet: {
                /** @enum {string} */
                id: "ademe-use" | "ademe-use-and-construction" | "desnz-2025";
                source: string;
                sourceUrl: string;
                year: number | null;
                /** @enum {string} */
                perimeter: "use" | "use-and-construction";
                modesWithoutFactor: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car")[];
            } | null;
            closedDay: string | null;
            nextDay: string | null;
            participants: number | null;
            total: {
                days: number;
                km: number;
                greenKm: number | null;
                kmWithoutFactor: number | null;
                kmWithoutUsual: number | null;
                grossKg: number | null;
                additionalKg: number | null;
            } | null;
            rows: {
                organisations: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                participants: number | null;
                figures: {
                    days: number;
                    km: number;
                    greenKm: number | null;
                    kmWithoutFactor: number | null;
                    kmWithoutUsual: number | null;
                    grossKg: number | null;
                    additionalKg: number | null;
                } | null;
                isPart: boolean;
                staff: number | null;
                sizeClass: ("small" | "medium" | "large") | null;
                share: number | null;
                rank: number | null;
            }[];
            before: {
                modes: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car" | "telework" | "unknown")[];
                people: number;
            }[];
            during: {
                modes: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car" | "telework" | "unknown")[];
                days: number;
                km: number;
            }[];
            after: {
                modes: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car" | "telework" | "unknown")[];
                people: number;
            }[];
        };
        CampaignTotalsDto_Output: {
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            };
            participants: number | null;
            days: number | null;
            rows: {
                /** @enum {string} */
                mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                /** @default 1 */
                occupants: number;
                km: number;
                people: number;
                /** @default null */
                usualMode: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car") | null;
            }[];
            isCounted: boolean;
            /** @enum {string} */
            state: "off" | "to-come" | "open" | "over";
            version: number;
            can: {
                edit: boolean;
            };
        };
        CampaignTotalsPutDto: {
            participants: number;
            days: number;
            rows: {
                /** @enum {string} */
                mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                /** @default 1 */
                occupants: number;
                km: number;
                people: number;
                usualMode?: string | null;
            }[];
            version: number;
        };
        CampaignInvitationAskDto: {
            token: string;
        };
        CampaignInvitationDto_Output: {
            title: string;
            organisation: string;
            /** Format: date */
            startDay: string;
            /** Format: date */
            endDay: string;
            /** Format: date */
            lastEntryDay: string;
            /** @enum {string} */
            state: "off" | "to-come" | "open" | "over";
            isDemo: boolean;
        };
        CampaignJoinDto: {
            token: string;
            usual: {
                /** @enum {string} */
                mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                /** @default 1 */
                occupants: number;
            };
        };
        CampaignJoinedDto_Output: {
            title: string;
            organisation: string;
            /** Format: date */
            startDay: string;
            /** Format: date */
            endDay: string;
            /** Format: date */
            lastEntryDay: string;
            /** @enum {string} */
            state: "off" | "to-come" | "open" | "over";
            isDemo: boolean;
            /** Format: date */
            today: string;
            usual: {
                /** @enum {string} */
                mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                /** @default 1 */
                occupants: number;
            };
            usualIsFixed: boolean;
            nextClosing: string | null;
            days: {
                /** Format: date */
                day: string;
                /** @default false */
                telework: boolean;
                /** @default [] */
                trips: {
                    legs: {
                        /** @enum {string} */
                        mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                        /** @default 1 */
                        occupants: number;
                        km: number;
                    }[];
                }[];
                isCounted: boolean;
            }[];
            figures: {
                days: number;
                km: number;
                greenKm: number;
                kmWithoutFactor: number;
                kmWithoutUsual: number;
                grossKg: number;
                additionalKg: number;
            };
            factorSet: {
                /** @enum {string} */
                id: "ademe-use" | "ademe-use-and-construction" | "desnz-2025";
                source: string;
                sourceUrl: string;
                year: number | null;
                /** @enum {string} */
                perimeter: "use" | "use-and-construction";
                modesWithoutFactor: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car")[];
            } | null;
            after: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                isOpen: boolean;
                mode: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car") | null;
            };
            all: {
                participants: number | null;
                figures: {
                    days: number;
                    km: number;
                    greenKm: number | null;
                    kmWithoutFactor: number | null;
                    kmWithoutUsual: number | null;
                    grossKg: number | null;
                    additionalKg: number | null;
                } | null;
                closedDay: string | null;
            };
            code: string;
        };
        CampaignOwnAskDto: {
            code: string;
        };
        CampaignOwnDto_Output: {
            title: string;
            organisation: string;
            /** Format: date */
            startDay: string;
            /** Format: date */
            endDay: string;
            /** Format: date */
            lastEntryDay: string;
            /** @enum {string} */
            state: "off" | "to-come" | "open" | "over";
            isDemo: boolean;
            /** Format: date */
            today: string;
            usual: {
                /** @enum {string} */
                mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                /** @default 1 */
                occupants: number;
            };
            usualIsFixed: boolean;
            nextClosing: string | null;
            days: {
                /** Format: date */
                day: string;
                /** @default false */
                telework: boolean;
                /** @default [] */
                trips: {
                    legs: {
                        /** @enum {string} */
                        mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                        /** @default 1 */
                        occupants: number;
                        km: number;
                    }[];
                }[];
                isCounted: boolean;
            }[];
            figures: {
                days: number;
                km: number;
                greenKm: number;
                kmWithoutFactor: number;
                kmWithoutUsual: number;
                grossKg: number;
                additionalKg: number;
            };
            factorSet: {
                /** @enum {string} */
                id: "ademe-use" | "ademe-use-and-construction" | "desnz-2025";
                source: string;
                sourceUrl: string;
                year: number | null;
                /** @enum {string} */
                perimeter: "use" | "use-and-construction";
                modesWithoutFactor: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car")[];
            } | null;
            after: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                isOpen: boolean;
                mode: ("walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car") | null;
            };
            all: {
                participants: number | null;
                figures: {
                    days: number;
                    km: number;
                    greenKm: number | null;
                    kmWithoutFactor: number | null;
                    kmWithoutUsual: number | null;
                    grossKg: number | null;
                    additionalKg: number | null;
                } | null;
                closedDay: string | null;
            };
        };
        CampaignUsualPutDto: {
            code: string;
            usual: {
                /** @enum {string} */
                mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                /** @default 1 */
                occupants: number;
            };
        };
        CampaignAfterPutDto: {
            code: string;
            /** @enum {string} */
            mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
        };
        CampaignDaysPutDto: {
            code: string;
            days: {
                /** Format: date */
                day: string;
                /** @default false */
                telework: boolean;
                /** @default [] */
                trips: {
                    legs: {
                        /** @enum {string} */
                        mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                        /** @default 1 */
                        occupants: number;
                        km: number;
                    }[];
                }[];
            }[];
        };
        CampaignSheetMakeDto: {
            code: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @enum {string} */
            language?: "fr" | "de" | "en";
        };
        CampaignSheetSentDto: {
            code: string;
            fileName: string;
            /** Format: base64 */
            content: string;
        };
        TripSheetCheckDto_Output: {
            fileName: string;
            rows: number;
            ignored: string[];
            issues: {
                row: number | null;
                column: ("day" | "trip" | "mode" | "km" | "occupants") | null;
                /** @enum {string} */
                code: "column-missing" | "column-twice" | "formula" | "required" | "unknown-day" | "outside-campaign" | "day-to-come" | "day-counted" | "given-twice" | "unknown-mode" | "day-without-trip" | "trip-missing" | "not-a-number" | "too-small" | "too-big" | "too-precise" | "too-many";
                params: {
                    [key: string]: number;
                };
            }[];
            days: {
                /** Format: date */
                day: string;
                /** @default false */
                telework: boolean;
                /** @default [] */
                trips: {
                    legs: {
                        /** @enum {string} */
                        mode: "walk" | "bike" | "e-bike" | "bus" | "coach" | "tram" | "train" | "electric-car" | "car";
                        /** @default 1 */
                        occupants: number;
                        km: number;
                    }[];
                }[];
                /** @enum {string} */
                change: "new" | "changed";
            }[];
            unchanged: number;
        };
        WorkingGroupPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                themes: {
                    theme: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        nameFr: string;
                        nameDe: string;
                        nameEn: string;
                    };
                    /** @enum {string} */
                    phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                    sinceDay: string | null;
                    isDemo: boolean;
                }[];
                phase: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                sinceDay: string | null;
                /** @enum {string} */
                sincePrecision: "year" | "month" | "day";
                /** @enum {string} */
                state: "active" | "paused" | "closed";
                published: boolean;
                archived: boolean;
                statedCompanies: number | null;
                counts: {
                    members: number;
                    partners: number;
                    communes: number;
                    demoMembers: number;
                };
                nextMeeting: {
                    /** Format: uuid */
                    id: string;
                    startsLocal: string;
                    isDemo: boolean;
                } | null;
                lateActions: number | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        WorkingGroupCreateDto: {
            name: string;
            /** Format: slug */
            slug?: string;
            purpose: string;
            zoneId?: string | null;
            sinceDay?: string | null;
            /**
             * @default day
             * @enum {string}
             */
            sincePrecision: "year" | "month" | "day";
            leadAccountId?: string | null;
            /**
             * @default active
             * @enum {string}
             */
            state: "active" | "paused" | "closed";
            /**
             * @default fr
             * @enum {string}
             */
            locale: "fr" | "de" | "en";
            /** @default false */
            published: boolean;
            /** @default null */
            statedCompanies: number | null;
            statedSourceUrl?: string | null;
            themes?: {
                /** Format: uuid */
                themeId: string;
                /** @enum {string} */
                phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                sinceDay?: string | null;
            }[];
            /** @default [] */
            links: {
                label: string;
                /** Format: uri */
                url: string;
            }[];
        };
        WorkingGroupDetailDto_Output: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            isDemo: boolean;
            zone: {
                /** Format: uuid */
                id: string;
                name: string;
                isDemo: boolean;
            } | null;
            themes: {
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                };
                /** @enum {string} */
                phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                sinceDay: string | null;
                isDemo: boolean;
            }[];
            phase: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
            sinceDay: string | null;
            /** @enum {string} */
            sincePrecision: "year" | "month" | "day";
            /** @enum {string} */
            state: "active" | "paused" | "closed";
            published: boolean;
            archived: boolean;
            statedCompanies: number | null;
            counts: {
                members: number;
                partners: number;
                communes: number;
                demoMembers: number;
            };
            nextMeeting: {
                /** Format: uuid */
                id: string;
                startsLocal: string;
                isDemo: boolean;
            } | null;
            lateActions: number | null;
            /** @enum {string} */
            part: "public" | "inner";
            purpose: string;
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            lead: {
                /** Format: uuid */
                id: string;
                displayName: string;
            } | null;
            statedSourceUrl: string | null;
            links: {
                /** Format: uuid */
                id: string;
                label: string;
                url: string;
            }[];
            participants: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
                /** @enum {string} */
                role: "member" | "partner" | "commune";
            }[];
            territory: {
                code: string;
                name: string;
                isDemo: boolean;
            }[];
            progress: {
                done: number;
                counted: number;
                late: number;
                percent: number | null;
            } | null;
            meetings: {
                upcoming: number;
                past: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            publishedAt: string | null;
            archivedAt: string | null;
            version: number;
            can: {
                edit: boolean;
                archive: boolean;
                restore: boolean;
                manageMembers: boolean;
                readInner: boolean;
                readHistory: boolean;
                readAttendance: boolean;
                createMeeting: boolean;
                createAction: boolean;
            };
        };
        PossibleLeadDto_Output: {
            /** Format: uuid */
            id: string;
            displayName: string;
        };
        WorkingGroupUpdateDto: {
            version: number;
            name?: string;
            /** Format: slug */
            slug?: string;
            purpose?: string;
            zoneId?: string | null;
            sinceDay?: string | null;
            /** @enum {string} */
            sincePrecision?: "year" | "month" | "day";
            leadAccountId?: string | null;
            /** @enum {string} */
            state?: "active" | "paused" | "closed";
            /** @enum {string} */
            locale?: "fr" | "de" | "en";
            published?: boolean;
            statedCompanies?: number | null;
            statedSourceUrl?: string | null;
            themes?: {
                /** Format: uuid */
                themeId: string;
                /** @enum {string} */
                phase?: "diagnosis" | "solutions" | "pilot" | "scaling";
                sinceDay?: string | null;
            }[];
            links?: {
                label: string;
                /** Format: uri */
                url: string;
            }[];
        };
        GroupHistoryPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorLabel: string;
                kind: string;
                subject: {
                    type: string;
                    id: string;
                    label: string | null;
                };
                changes: {
                    field: string;
                    before: unknown;
                    after: unknown;
                }[];
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        MembershipPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                /** @enum {string} */
                role: "member" | "partner" | "commune";
                fromDay: string | null;
                toDay: string | null;
                current: boolean;
                contacts: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                attendance: {
                    attended: number;
                    invited: number;
                } | null;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        MembershipCreateDto: {
            /** Format: uuid */
            organisationId: string;
            /** @enum {string} */
            role: "member" | "partner" | "commune";
            fromDay?: string | null;
            toDay?: string | null;
            /** @default [] */
            contactIds: string[];
        };
        MembershipRowDto_Output: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            };
            /** @enum {string} */
            role: "member" | "partner" | "commune";
            fromDay: string | null;
            toDay: string | null;
            current: boolean;
            contacts: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            attendance: {
                attended: number;
                invited: number;
            } | null;
            isDemo: boolean;
            version: number;
            can: {
                edit: boolean;
            };
        };
        MembershipUpdateDto: {
            version: number;
            /** @enum {string} */
            role?: "member" | "partner" | "commune";
            fromDay?: string | null;
            toDay?: string | null;
            contactIds?: string[];
        };
        AgendaTemplatePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                authorLabel: string;
                /** Format: date-time */
                createdAt: string;
                items: {
                    section: string | null;
                    title: string;
                    /** @enum {string} */
                    kind: "information" | "discussion" | "decision";
                    minutes: number;
                    presenter: string | null;
                    note: string | null;
                }[];
                version: number;
                can: {
                    rename: boolean;
                    remove: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        AgendaTemplateCreateDto: {
            name: string;
            /** Format: uuid */
            meetingId: string;
        };
        AgendaTemplateRowDto_Output: {
            /** Format: uuid */
            id: string;
            name: string;
            authorLabel: string;
            /** Format: date-time */
            createdAt: string;
            items: {
                section: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
            }[];
            version: number;
            can: {
                rename: boolean;
                remove: boolean;
            };
        };
        AgendaTemplateUpdateDto: {
            version: number;
            name: string;
        };
        AgendaTemplateRemovedDto_Output: {
            /** Format: uuid */
            id: string;
        };
        CalendarFeedListDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "mine" | "group";
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
            }[];
        };
        CalendarFeedCreateDto: {
            /** @enum {string} */
            kind: "mine" | "group";
            /** @default null */
            groupId: string | null;
        };
        CalendarFeedMadeDto_Output: {
            feed: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "mine" | "group";
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
            };
            url: string;
        };
        MailingProgressDto_Output: {
            total: number;
            sent: number;
            waiting: number;
            failed: number;
            noAddress: number;
            unwanted: number;
            can: {
                retry: boolean;
            };
        };
        MailingPageDto_Output: {
            items: {
                key: string;
                name: string;
                email: string | null;
                /** @enum {string} */
                state: "sent" | "waiting" | "failed" | "no-address" | "unwanted";
                sentAt: string | null;
                failure: ("refused" | "unreachable" | "unexpected") | null;
                answer: string | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        BacklogPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
                authorLabel: string;
                /** Format: date-time */
                createdAt: string;
                takenBy: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                } | null;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                    remove: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        BacklogCreateDto: {
            title: string;
            /**
             * @default discussion
             * @enum {string}
             */
            kind: "information" | "discussion" | "decision";
            /** @default 15 */
            minutes: number;
            presenter?: string | null;
            note?: string | null;
        };
        BacklogRowDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "information" | "discussion" | "decision";
            minutes: number;
            presenter: string | null;
            note: string | null;
            authorLabel: string;
            /** Format: date-time */
            createdAt: string;
            takenBy: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            isDemo: boolean;
            version: number;
            can: {
                edit: boolean;
                remove: boolean;
            };
        };
        BacklogUpdateDto: {
            version: number;
            title?: string;
            /** @enum {string} */
            kind?: "information" | "discussion" | "decision";
            minutes?: number;
            presenter?: string | null;
            note?: string | null;
        };
        BacklogRemovedDto_Output: {
            /** Format: uuid */
            id: string;
        };
        MeetingPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                /** @enum {string} */
                kind: "working-group" | "workshop" | "conference" | "steering";
                title: string;
                /** Format: wall-time */
                startsLocal: string;
                /** Format: wall-time */
                endsLocal: string;
                timeZone: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                place: string | null;
                isOnline: boolean;
                /** @enum {string} */
                state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
                public: boolean;
                answerByDay: string | null;
                agendaItems: number;
                tally: {
                    organisations: {
                        invited: number;
                        accepted: number;
                        tentative: number;
                        declined: number;
                        needsAction: number;
                        attended: number;
                        excused: number;
                        absent: number;
                    };
                    people: {
                        invited: number;
                        accepted: number;
                        tentative: number;
                        declined: number;
                        needsAction: number;
                        attended: number;
                        excused: number;
                        absent: number;
                    };
                } | null;
                ownAnswer: ("needs-action" | "accepted" | "tentative" | "declined") | null;
                isDemo: boolean;
                agenda?: {
                    /** Format: uuid */
                    id: string;
                    section: string | null;
                    title: string;
                    /** @enum {string} */
                    kind: "information" | "discussion" | "decision";
                    minutes: number;
                    presenter: string | null;
                }[];
                participants?: {
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    } | null;
                    name: string | null;
                    /** @enum {string} */
                    answer: "needs-action" | "accepted" | "tentative" | "declined";
                    attendance: ("attended" | "excused" | "absent") | null;
                }[];
            }[];
            total: number;
            page: number;
            size: number;
        };
        MeetingCreateDto: {
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            kind: "working-group" | "workshop" | "conference" | "steering";
            title: string;
            /** Format: wall-time */
            startsLocal: string;
            /** Format: wall-time */
            endsLocal: string;
            /**
             * Format: time-zone
             * @default Europe/Luxembourg
             */
            timeZone: string;
            place?: string | null;
            placeAddress?: string | null;
            onlineUrl?: string | null;
            /** @default false */
            public: boolean;
            answerByDay?: string | null;
            proposeByDay?: string | null;
            /** @default null */
            quorum: number | null;
            agenda?: {
                /** Format: uuid */
                id?: string;
                section?: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter?: string | null;
                note?: string | null;
                /** @default [] */
                links: {
                    label: string;
                    /** Format: uri */
                    url: string;
                }[];
                actionId?: string | null;
                measureId?: string | null;
                originItemId?: string | null;
                backlogItemId?: string | null;
            }[];
            /** @default [] */
            leftOutActionIds: string[];
            inviteAsMeetingId?: string | null;
        };
        MeetingDetailDto_Output: {
            /** Format: uuid */
            id: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            /** @enum {string} */
            kind: "working-group" | "workshop" | "conference" | "steering";
            title: string;
            /** Format: wall-time */
            startsLocal: string;
            /** Format: wall-time */
            endsLocal: string;
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place: string | null;
            isOnline: boolean;
            /** @enum {string} */
            state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
            public: boolean;
            answerByDay: string | null;
            tally: {
                organisations: {
                    invited: number;
                    accepted: number;
                    tentative: number;
                    declined: number;
                    needsAction: number;
                    attended: number;
                    excused: number;
                    absent: number;
                };
                people: {
                    invited: number;
                    accepted: number;
                    tentative: number;
                    declined: number;
                    needsAction: number;
                    attended: number;
                    excused: number;
                    absent: number;
                };
            } | null;
            isDemo: boolean;
            agenda: {
                /** Format: uuid */
                id: string;
                section: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
                links: {
                    label: string;
                    /** Format: uri */
                    url: string;
                }[];
                action: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                } | null;
                isUnresolved: boolean;
                origin: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                } | null;
            }[];
            onlineUrl: string | null;
            placeAddress: string | null;
            proposeByDay: string | null;
            quorum: number | null;
            isQuorumReached: boolean | null;
            startedAt: string | null;
            endedAt: string | null;
            concerns: {
                /** Format: uuid */
                itemId: string;
                isOwn: boolean;
                organisations: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
            }[];
            minutes: string | null;
            minutesSentAt: string | null;
            sequence: number;
            /** @enum {string} */
            answerDetail: "by-name" | "by-organisation" | "counts" | "none";
            invitations: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    email: string | null;
                    organisation: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                } | null;
                required: boolean;
                host: boolean;
                delegatedFrom: string | null;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                answeredAt: string | null;
                answerNote: string | null;
                attendance: ("attended" | "excused" | "absent") | null;
                linkEndedAt: string | null;
                hasLink: boolean;
            }[];
            invited: {
                total: number;
                expected: number;
            };
            organisations: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                attendance: ("attended" | "excused" | "absent") | null;
            }[];
            ownInvitations: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    email: string | null;
                    organisation: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                } | null;
                required: boolean;
                host: boolean;
                delegatedFrom: string | null;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                answeredAt: string | null;
                answerNote: string | null;
                attendance: ("attended" | "excused" | "absent") | null;
                linkEndedAt: string | null;
                hasLink: boolean;
            }[];
            actions: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number;
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                isDemo: boolean;
            }[];
            promised: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number;
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                isDemo: boolean;
            }[];
            lead: {
                /** Format: uuid */
                id: string;
                displayName: string;
            } | null;
            minutesToApprove: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            previous: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            next: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            moves: ("draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled")[];
            can: {
                edit: boolean;
                editAgenda: boolean;
                invite: boolean;
                endLinks: boolean;
                sendLinks: boolean;
                answer: boolean;
                noteAnswer: boolean;
                recordAttendance: boolean;
                writeMinutes: boolean;
                createAction: boolean;
                readHistory: boolean;
                openRun: boolean;
                readOutcomes: boolean;
                propose: boolean;
                readProposals: boolean;
            };
        };
        InvitationPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    email: string | null;
                    organisation: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                } | null;
                required: boolean;
                host: boolean;
                delegatedFrom: string | null;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                answeredAt: string | null;
                answerNote: string | null;
                attendance: ("attended" | "excused" | "absent") | null;
                linkEndedAt: string | null;
                hasLink: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        MeetingUpdateDto: {
            version: number;
            /** @enum {string} */
            kind?: "working-group" | "workshop" | "conference" | "steering";
            title?: string;
            /** Format: wall-time */
            startsLocal?: string;
            /** Format: wall-time */
            endsLocal?: string;
            /** Format: time-zone */
            timeZone?: string;
            place?: string | null;
            placeAddress?: string | null;
            onlineUrl?: string | null;
            public?: boolean;
            answerByDay?: string | null;
            proposeByDay?: string | null;
            quorum?: number | null;
            agenda?: {
                /** Format: uuid */
                id?: string;
                section?: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter?: string | null;
                note?: string | null;
                /** @default [] */
                links: {
                    label: string;
                    /** Format: uri */
                    url: string;
                }[];
                actionId?: string | null;
                measureId?: string | null;
                originItemId?: string | null;
                backlogItemId?: string | null;
            }[];
        };
        MeetingMoveDto: {
            version: number;
            /** @enum {string} */
            to: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
        };
        MeetingInviteDto: {
            /** @default false */
            wholeGroup: boolean;
            /** @default [] */
            organisationIds: string[];
            /** @default [] */
            contactIds: string[];
            guests?: {
                name: string;
                /** Format: email */
                email: string;
                organisation?: string | null;
                /**
                 * @default fr
                 * @enum {string}
                 */
                locale: "fr" | "de" | "en";
            }[];
            /** @default true */
            required: boolean;
            /** @default false */
            host: boolean;
        };
        InvitationUpdateDto: {
            required?: boolean;
            host?: boolean;
        };
        MeetingAnswerDto: {
            /** @enum {string} */
            answer: "accepted" | "tentative" | "declined";
            note?: string | null;
            /** Format: uuid */
            invitationId?: string;
        };
        AnswerGivenDto_Output: {
            /** Format: uuid */
            invitationId: string;
            /** @enum {string} */
            answer: "needs-action" | "accepted" | "tentative" | "declined";
            answeredAt: string | null;
            answerNote: string | null;
        };
        MeetingAttendanceDto: {
            version: number;
            /** @default [] */
            entries: {
                /** Format: uuid */
                invitationId: string;
                attendance: ("attended" | "excused" | "absent") | null;
            }[];
            /** @default false */
            asAccepted: boolean;
        };
        MeetingMinutesDto: {
            version: number;
            minutes: string | null;
        };
        MeetingHistoryPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorLabel: string;
                kind: string;
                subject: {
                    type: string;
                    id: string;
                    label: string | null;
                };
                changes: {
                    field: string;
                    before: unknown;
                    after: unknown;
                }[];
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        MinutesDetailDto_Output: {
            /** @enum {string} */
            state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
            text: string | null;
            items: {
                /** Format: uuid */
                id: string;
                section: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                presenter: string | null;
                minutes: number;
                /** Format: wall-time */
                startsLocal: string;
                /** Format: wall-time */
                endsLocal: string;
                wasTimed: boolean;
                isUnresolved: boolean;
                record: string | null;
                recordVersion: number;
                outcomes: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "information" | "decision" | "follow-up";
                    text: string;
                    votes: {
                        count: {
                            for: number;
                            against: number;
                            abstain: number;
                        };
                        byOrganisation: {
                            organisation: string;
                            /** @enum {string} */
                            vote: "for" | "against" | "abstain";
                        }[] | null;
                    } | null;
                    isWhole: boolean;
                    responsibles: {
                        organisation: string;
                        contact: string | null;
                    }[];
                    dueDay: string | null;
                    doneDay: string | null;
                    action: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    } | null;
                }[];
            }[];
            others: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "information" | "decision" | "follow-up";
                text: string;
                votes: {
                    count: {
                        for: number;
                        against: number;
                        abstain: number;
                    };
                    byOrganisation: {
                        organisation: string;
                        /** @enum {string} */
                        vote: "for" | "against" | "abstain";
                    }[] | null;
                } | null;
                isWhole: boolean;
                responsibles: {
                    organisation: string;
                    contact: string | null;
                }[];
                dueDay: string | null;
                doneDay: string | null;
                action: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                } | null;
            }[];
            attendance: {
                /** @enum {string} */
                detail: "by-name" | "by-organisation" | "counts" | "none";
                tally: {
                    organisations: {
                        invited: number;
                        accepted: number;
                        tentative: number;
                        declined: number;
                        needsAction: number;
                        attended: number;
                        excused: number;
                        absent: number;
                    };
                    people: {
                        invited: number;
                        accepted: number;
                        tentative: number;
                        declined: number;
                        needsAction: number;
                        attended: number;
                        excused: number;
                        absent: number;
                    };
                } | null;
                quorum: number | null;
                organisations: {
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    answer: "needs-action" | "accepted" | "tentative" | "declined";
                    attendance: ("attended" | "excused" | "absent") | null;
                }[];
                people: {
                    name: string | null;
                    organisation: string | null;
                    inPlaceOf: string | null;
                    attendance: ("attended" | "excused" | "absent") | null;
                }[];
            };
            sentAt: string | null;
            approval: {
                /** Format: date */
                day: string;
                meeting: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                } | null;
            } | null;
            corrections: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                text: string;
                by: string;
            }[];
            isWritten: boolean;
            recipients: {
                people: string[];
                unreachable: string[];
            } | null;
            approvableAt: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            }[];
            version: number;
            can: {
                write: boolean;
                send: boolean;
                approve: boolean;
                correct: boolean;
            };
        };
        MinutesApprovalDto: {
            version: number;
            meetingId: string | null;
        };
        MinutesCorrectionDto: {
            version: number;
            text: string;
        };
        MeetingOutcomesDto_Output: {
            outcomes: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                meetingId: string;
                agendaItemId: string | null;
                /** @enum {string} */
                kind: "information" | "decision" | "follow-up";
                text: string;
                responsibles: {
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    };
                    contact: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    } | null;
                }[];
                dueDay: string | null;
                doneDay: string | null;
                action: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    progress: number | null;
                    dueDay: string | null;
                    daysLate: number;
                } | null;
                tally: {
                    for: number;
                    against: number;
                    abstain: number;
                } | null;
                votes: {
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    vote: "for" | "against" | "abstain";
                }[];
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
                version: number;
            }[];
            records: {
                /** Format: uuid */
                agendaItemId: string;
                record: string | null;
                recordVersion: number;
            }[];
            can: {
                edit: boolean;
                carryOut: boolean;
            };
        };
        OutcomeCreateDto: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "information" | "decision" | "follow-up";
            text: string;
            agendaItemId?: string | null;
            responsibleOrganisationId?: string | null;
            contactId?: string | null;
            dueDay?: string | null;
            /** @default [] */
            votes: {
                /** Format: uuid */
                organisationId: string;
                /** @enum {string} */
                vote: "for" | "against" | "abstain";
            }[];
            actionId?: string | null;
        };
        OutcomeDetailDto_Output: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            agendaItemId: string | null;
            /** @enum {string} */
            kind: "information" | "decision" | "follow-up";
            text: string;
            responsibles: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            }[];
            dueDay: string | null;
            doneDay: string | null;
            action: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number | null;
                dueDay: string | null;
                daysLate: number;
            } | null;
            tally: {
                for: number;
                against: number;
                abstain: number;
            } | null;
            votes: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                /** @enum {string} */
                vote: "for" | "against" | "abstain";
            }[];
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        OutcomeUpdateDto: {
            version: number;
            text?: string;
            agendaItemId?: string | null;
            responsibleOrganisationId?: string | null;
            contactId?: string | null;
            dueDay?: string | null;
            votes?: {
                /** Format: uuid */
                organisationId: string;
                /** @enum {string} */
                vote: "for" | "against" | "abstain";
            }[];
        };
        OutcomeDoneDto: {
            version: number;
            doneDay: string | null;
        };
        AgendaOffersDto_Output: {
            unresolved: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
                links: {
                    label: string;
                    /** Format: uri */
                    url: string;
                }[];
                action: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                } | null;
                meeting: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                };
            }[];
            lateActions: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number;
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                isDemo: boolean;
            }[];
            backlog: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
            }[];
        };
        AgendaAdditionDto: {
            version: number;
            /** Format: uuid */
            originItemId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: uuid */
            backlogItemId?: string;
        };
        PreparedMeetingDto_Output: {
            /** Format: uuid */
            id: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            /** @enum {string} */
            kind: "working-group" | "workshop" | "conference" | "steering";
            title: string;
            /** Format: wall-time */
            startsLocal: string;
            /** Format: wall-time */
            endsLocal: string;
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place: string | null;
            isOnline: boolean;
            /** @enum {string} */
            state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
            public: boolean;
            answerByDay: string | null;
            tally: {
                organisations: {
                    invited: number;
                    accepted: number;
                    tentative: number;
                    declined: number;
                    needsAction: number;
                    attended: number;
                    excused: number;
                    absent: number;
                };
                people: {
                    invited: number;
                    accepted: number;
                    tentative: number;
                    declined: number;
                    needsAction: number;
                    attended: number;
                    excused: number;
                    absent: number;
                };
            } | null;
            isDemo: boolean;
            agenda: {
                /** Format: uuid */
                id: string;
                section: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
                links: {
                    label: string;
                    /** Format: uri */
                    url: string;
                }[];
                action: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                } | null;
                isUnresolved: boolean;
                origin: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                } | null;
            }[];
            onlineUrl: string | null;
            placeAddress: string | null;
            proposeByDay: string | null;
            quorum: number | null;
            isQuorumReached: boolean | null;
            startedAt: string | null;
            endedAt: string | null;
            concerns: {
                /** Format: uuid */
                itemId: string;
                isOwn: boolean;
                organisations: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
            }[];
            minutes: string | null;
            minutesSentAt: string | null;
            sequence: number;
            /** @enum {string} */
            answerDetail: "by-name" | "by-organisation" | "counts" | "none";
            invitations: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    email: string | null;
                    organisation: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                } | null;
                required: boolean;
                host: boolean;
                delegatedFrom: string | null;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                answeredAt: string | null;
                answerNote: string | null;
                attendance: ("attended" | "excused" | "absent") | null;
                linkEndedAt: string | null;
                hasLink: boolean;
            }[];
            invited: {
                total: number;
                expected: number;
            };
            organisations: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                attendance: ("attended" | "excused" | "absent") | null;
            }[];
            ownInvitations: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    email: string | null;
                    organisation: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                } | null;
                required: boolean;
                host: boolean;
                delegatedFrom: string | null;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                answeredAt: string | null;
                answerNote: string | null;
                attendance: ("attended" | "excused" | "absent") | null;
                linkEndedAt: string | null;
                hasLink: boolean;
            }[];
            actions: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number;
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                isDemo: boolean;
            }[];
            promised: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                /** @enum {string} */
                status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                progress: number;
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                isDemo: boolean;
            }[];
            lead: {
                /** Format: uuid */
                id: string;
                displayName: string;
            } | null;
            minutesToApprove: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            previous: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            next: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: wall-time */
                startsLocal: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            moves: ("draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled")[];
            can: {
                edit: boolean;
                editAgenda: boolean;
                invite: boolean;
                endLinks: boolean;
                sendLinks: boolean;
                answer: boolean;
                noteAnswer: boolean;
                recordAttendance: boolean;
                writeMinutes: boolean;
                createAction: boolean;
                readHistory: boolean;
                openRun: boolean;
                readOutcomes: boolean;
                propose: boolean;
                readProposals: boolean;
            };
        };
        ProposalPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                meetingId: string;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                note: string | null;
                /** @enum {string} */
                state: "proposed" | "accepted" | "declined";
                word: string | null;
                decidedAt: string | null;
                authorLabel: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                /** Format: date-time */
                createdAt: string;
                isDemo: boolean;
                version: number;
                can: {
                    decide: boolean;
                    withdraw: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        ProposalCreateDto: {
            title: string;
            /**
             * @default discussion
             * @enum {string}
             */
            kind: "information" | "discussion" | "decision";
            /** @default 15 */
            minutes: number;
            note?: string | null;
        };
        ProposalRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            title: string;
            /** @enum {string} */
            kind: "information" | "discussion" | "decision";
            minutes: number;
            note: string | null;
            /** @enum {string} */
            state: "proposed" | "accepted" | "declined";
            word: string | null;
            decidedAt: string | null;
            authorLabel: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            /** Format: date-time */
            createdAt: string;
            isDemo: boolean;
            version: number;
            can: {
                decide: boolean;
                withdraw: boolean;
            };
        };
        ProposalDecisionDto: {
            version: number;
            /** @enum {string} */
            decision: "accepted" | "declined";
            word?: string | null;
        };
        ProposalWithdrawnDto_Output: {
            /** Format: uuid */
            id: string;
        };
        MeetingRemindersDto_Output: {
            days: number[];
            own: number[] | null;
            version: number | null;
            otherwise: number[];
            reminders: {
                days: number;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "planned" | "sent" | "missed";
            }[];
        };
        ReminderPlanSetDto: {
            days: number[] | null;
            version: number | null;
        };
        GroupRemindersDto_Output: {
            days: number[];
            own: number[] | null;
            version: number | null;
        };
        MeetingRunDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            /** @enum {string} */
            state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
            /** Format: wall-time */
            startsLocal: string;
            /** Format: wall-time */
            endsLocal: string;
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            startedAt: string | null;
            endedAt: string | null;
            pausedAt: string | null;
            currentItemId: string | null;
            runningSince: string | null;
            isDemo: boolean;
            /** Format: date-time */
            now: string;
            /** Format: date */
            today: string;
            agenda: {
                /** Format: uuid */
                id: string;
                section: string | null;
                title: string;
                /** @enum {string} */
                kind: "information" | "discussion" | "decision";
                minutes: number;
                presenter: string | null;
                note: string | null;
                isUnresolved: boolean;
                startedAt: string | null;
                endedAt: string | null;
                usedSeconds: number;
                record: string | null;
                recordVersion: number;
            }[];
            presence: {
                people: number;
                organisations: number;
                quorum: number | null;
                isReached: boolean | null;
            };
            version: number;
            can: {
                start: boolean;
                run: boolean;
                record: boolean;
                recordAttendance: boolean;
                invite: boolean;
            };
        };
        MeetingStepDto: {
            /** @enum {string} */
            step: "start" | "take" | "pause" | "resume" | "end";
            from?: string | null;
            to?: string | null;
            /** @default false */
            unresolved: boolean;
        };
        MeetingRoomDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    organisation: string | null;
                } | null;
                delegatedFrom: string | null;
                cameForId: string | null;
                isHost: boolean;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                attendance: ("attended" | "excused" | "absent") | null;
            }[];
            total: number;
            page: number;
            size: number;
            presence: {
                people: number;
                organisations: number;
                quorum: number | null;
                isReached: boolean | null;
            };
            invited: {
                people: number;
                organisations: number;
            };
        };
        RoomOrganisationsDto_Output: {
            organisations: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                isInvited: boolean;
                there: string[];
                contacts: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
        };
        AttendanceTapDto: {
            attendance: ("attended" | "excused" | "absent") | null;
            was: ("attended" | "excused" | "absent") | null;
        };
        RoomChangeDto_Output: {
            attendee: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                guest: {
                    name: string;
                    organisation: string | null;
                } | null;
                delegatedFrom: string | null;
                cameForId: string | null;
                isHost: boolean;
                /** @enum {string} */
                answer: "needs-action" | "accepted" | "tentative" | "declined";
                attendance: ("attended" | "excused" | "absent") | null;
            };
            presence: {
                people: number;
                organisations: number;
                quorum: number | null;
                isReached: boolean | null;
            };
        };
        WalkInDto: {
            /** Format: uuid */
            id?: string;
            name: string;
            email?: string | null;
            organisation?: string | null;
            insteadOf?: string | null;
        };
        ItemRecordInputDto: {
            version: number;
            record: string | null;
        };
        ItemRecordDto_Output: {
            /** Format: uuid */
            agendaItemId: string;
            record: string | null;
            recordVersion: number;
        };
        ItemMarkDto: {
            isUnresolved: boolean;
        };
        ItemMarkDto_Output: {
            isUnresolved: boolean;
        };
        ApiTokenPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                prefix: string;
                scopes: ("chapter-6:read" | "evidence:read" | "indicator-values:write")[];
                /** @enum {string} */
                state: "active" | "expired" | "revoked" | "stopped";
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date */
                expiresOn: string;
                lastUsedOn: string | null;
                revokedBy: string | null;
                revokedAt: string | null;
                can: {
                    revoke: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            can: {
                create: boolean;
            };
        };
        ApiTokenCreateDto: {
            name: string;
            scopes: ("chapter-6:read" | "evidence:read" | "indicator-values:write")[];
            /** Format: date */
            expiresOn: string;
        };
        ApiTokenMadeDto_Output: {
            token: string;
            row: {
                /** Format: uuid */
                id: string;
                name: string;
                prefix: string;
                scopes: ("chapter-6:read" | "evidence:read" | "indicator-values:write")[];
                /** @enum {string} */
                state: "active" | "expired" | "revoked" | "stopped";
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date */
                expiresOn: string;
                lastUsedOn: string | null;
                revokedBy: string | null;
                revokedAt: string | null;
                can: {
                    revoke: boolean;
                };
            };
        };
        ApiTokenRowDto_Output: {
            /** Format: uuid */
            id: string;
            name: string;
            prefix: string;
            scopes: ("chapter-6:read" | "evidence:read" | "indicator-values:write")[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked" | "stopped";
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            lastUsedOn: string | null;
            revokedBy: string | null;
            revokedAt: string | null;
            can: {
                revoke: boolean;
            };
        };
        CommuneChapterDto_Output: {
            commune: {
                code: string;
                name: string;
            };
            /** Format: date */
            day: string;
            catalogue: {
                programme: string;
                chapter: string;
                label: string;
            };
            totals: {
                possible: number;
                effective: number | null;
                planned: number | null;
                remaining: number | null;
                unknown: number;
                counted: number;
                withoutPoints: number;
                notConcerning: number;
            };
            measures: {
                slug: string;
                code: string | null;
                title: {
                    fr: string;
                    de: string;
                    en: string;
                };
                section: string | null;
                maximum: number | null;
                /** @enum {string} */
                state: "assessed" | "not-assessed" | "not-concerning";
                possible: number | null;
                effective: number | null;
                planned: number | null;
                remaining: number | null;
                unknown: number | null;
                assessment: {
                    concerns: boolean;
                    concernsReason: string | null;
                    reductionFactor: number;
                    reductionReason: string | null;
                    effectiveShare: number | null;
                    plannedShare: number | null;
                    comment: string | null;
                    reviewedOn: string | null;
                } | null;
                indicator: {
                    name: {
                        fr: string;
                        de: string;
                        en: string;
                    } | null;
                    unit: string | null;
                    values: {
                        year: number;
                        value: number;
                        source: string | null;
                    }[];
                };
                actions: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    group: string;
                }[];
            }[];
        };
        CommuneEvidencePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
                /** @enum {string} */
                state: "proposed" | "accepted" | "refused";
                /** @enum {string} */
                standing: "valid" | "ending" | "stale" | "upcoming" | "incomplete";
                title: string;
                /** Format: date */
                day: string;
                validFrom: string | null;
                validUntil: string | null;
                url: string | null;
                note: string | null;
                figure: {
                    campaign: string;
                    label: string;
                    value: number;
                    unit: string | null;
                    /** @enum {string} */
                    kind: "counted" | "at-least" | "share";
                    toConfirm: boolean;
                } | null;
                measures: string[];
                files: {
                    name: string;
                    size: number | null;
                }[];
            }[];
            total: number;
            page: number;
            size: number;
        };
        IndicatorValuePutDto: {
            value: number;
            source?: string | null;
        };
        IndicatorValuesDto_Output: {
            measure: string;
            values: {
                year: number;
                value: number;
                source: string | null;
            }[];
        };
        CataloguePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                /** @enum {string} */
                state: "draft" | "published";
                inForce: boolean;
                publishedAt: string | null;
                retrievedOn: string | null;
                measures: number;
                withoutPoints: number;
                communes: number;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CatalogueCreateDto: {
            chapter: string;
            label: string;
            titleFr: string;
            titleDe: string;
            titleEn: string;
            /** Format: uri */
            sourceUrl: string;
            note: string | null;
            retrievedOn: string | null;
            certification: {
                levels: {
                    percent: number;
                    distinction: string | null;
                }[];
                validityYears: number;
                /** Format: date */
                from: string;
                to: string | null;
                source: string;
                day: string | null;
                toConfirm: boolean;
                subsidies: {
                    percent: number;
                    year: number | null;
                    eurosPerInhabitant: number;
                    mostInhabitants: number | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                }[];
            } | null;
            /** @default null */
            translated: {
                fr: boolean;
                de: boolean;
            } | null;
            validFrom?: string | null;
            validUntil?: string | null;
            programme: string;
        };
        CatalogueVersionDto_Output: {
            /** Format: uuid */
            id: string;
            programme: string;
            label: string;
            head: {
                chapter: string;
                label: string;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                /** Format: uri */
                sourceUrl: string;
                note: string | null;
                retrievedOn: string | null;
                certification: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                /** @default null */
                translated: {
                    fr: boolean;
                    de: boolean;
                } | null;
                /** @default null */
                validFrom: string | null;
                /** @default null */
                validUntil: string | null;
            };
            body: {
                sections: {
                    code: string;
                    titleFr: string | null;
                    titleDe: string | null;
                    /** @default null */
                    titleEn: string | null;
                    /** @default null */
                    translated: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    /** @default null */
                    source: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    } | null;
                }[];
                measures: {
                    /** Format: slug */
                    slug: string;
                    sectionCode: string | null;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    titleFrIsTranslation: boolean;
                    titleDeIsTranslation: boolean;
                    maxPoints: number | null;
                    indicator: {
                        fr: string;
                        de: string;
                        en: string;
                        /** @default null */
                        translated: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        unit: string | null;
                        direction: ("more" | "less") | null;
                    } | null;
                    tags: string[];
                    rules: {
                        fr: string;
                        de: string;
                        en: string;
                        /** @default null */
                        translated: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                    }[];
                    criteria: {
                        /** @enum {string} */
                        kind: "criterion" | "further-step";
                        textFr: string;
                        textDe: string;
                        textEn: string;
                        weight: number | null;
                        /** @default null */
                        translated: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        /** @default null */
                        validFrom: string | null;
                        /** @default null */
                        validUntil: string | null;
                    }[];
                    replaces: string[];
                    sources: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                        /** @enum {string} */
                        value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                    }[];
                    /** @default false */
                    isProvenByMeetings: boolean;
                    /** @default null */
                    validFrom: string | null;
                    /** @default null */
                    validUntil: string | null;
                }[];
                topics: {
                    sectionCode: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    /** @default null */
                    translated: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    /** @default null */
                    source: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    } | null;
                }[];
            };
            /** @enum {string} */
            state: "draft" | "published";
            inForce: boolean;
            publishedAt: string | null;
            replaces: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
            } | null;
            difference: {
                /** @enum {string} */
                node: "head" | "section" | "measure" | "topic";
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                key: string;
                titleFr: string | null;
                titleDe: string | null;
                fields: {
                    field: string;
                    before: string | number | boolean | null;
                    after: string | number | boolean | null;
                }[];
            }[];
            communes: number;
            version: number;
            can: {
                edit: boolean;
                publish: boolean;
                remove: boolean;
                addVersion: boolean;
            };
        };
        CataloguePutDto: {
            version: number;
            head: {
                chapter: string;
                label: string;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                /** Format: uri */
                sourceUrl: string;
                note: string | null;
                retrievedOn: string | null;
                certification: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                /** @default null */
                translated: {
                    fr: boolean;
                    de: boolean;
                } | null;
                validFrom?: string | null;
                validUntil?: string | null;
            };
            body: {
                sections: {
                    code: string;
                    titleFr: string | null;
                    titleDe: string | null;
                    titleEn?: string | null;
                    /** @default null */
                    translated: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    /** @default null */
                    source: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    } | null;
                }[];
                measures: {
                    /** Format: slug */
                    slug: string;
                    sectionCode: string | null;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    titleFrIsTranslation: boolean;
                    titleDeIsTranslation: boolean;
                    maxPoints: number | null;
                    indicator: {
                        fr: string;
                        de: string;
                        en: string;
                        /** @default null */
                        translated: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        unit: string | null;
                        direction: string | null;
                    } | null;
                    tags: string[];
                    rules: {
                        fr: string;
                        de: string;
                        en: string;
                        /** @default null */
                        translated: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                    }[];
                    criteria: {
                        /** @enum {string} */
                        kind: "criterion" | "further-step";
                        textFr: string;
                        textDe: string;
                        textEn: string;
                        weight: number | null;
                        /** @default null */
                        translated: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    }[];
                    replaces: string[];
                    sources: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                        /** @enum {string} */
                        value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                    }[];
                    /** @default false */
                    isProvenByMeetings: boolean;
                    validFrom?: string | null;
                    validUntil?: string | null;
                }[];
                topics: {
                    sectionCode: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    /** @default null */
                    translated: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    /** @default null */
                    source: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    } | null;
                }[];
            };
        };
        CataloguePublishDto: {
            version: number;
        };
        CatalogueCheckDto_Output: {
            fileName: string;
            rows: number;
            issues: {
                row: number | null;
                column: ("kind" | "parent" | "code" | "number" | "textFr" | "textDe" | "textEn" | "frTranslated" | "deTranslated" | "points" | "weight" | "indicatorFr" | "indicatorDe" | "indicatorEn" | "unit" | "direction" | "tags" | "replaces" | "source" | "sourceDay" | "toConfirm" | "indicatorFrTranslated" | "indicatorDeTranslated" | "provenByMeetings" | "validFrom" | "validUntil") | null;
                /** @enum {string} */
                code: "required" | "too-short" | "too-long" | "too-small" | "too-big" | "too-few" | "too-many" | "invalid-type" | "invalid-format" | "invalid-choice" | "unrecognised" | "control-characters" | "not-https" | "email-accents" | "ends-before-start" | "below-lowest" | "duplicate" | "effective-and-planned-exceed-whole" | "criteria-exceed-whole" | "given-twice" | "before-programme" | "too-precise" | "reduction-needs-reason" | "refusal-needs-reason" | "nothing-chosen" | "password-is-email" | "password-guessable" | "code-form" | "role-needs-contact" | "outline-not-closed" | "not-done" | "more-than-staff" | "day-without-trip" | "year-of-start" | "missing-columns" | "unknown-parent" | "weights-not-whole" | "weight-of-step" | "not-rising" | "unknown-level" | "formula" | "column-twice" | "too-many-cells" | "not-for-kind" | "exclusion-needs-reason" | "same-phase" | "step-needs-reason" | "not-come-yet" | "verdict-needs-day" | "verdict-needs-learned" | "verdict-missing" | "two-options" | "condition-earlier" | "too-many-questions";
                params: {
                    [key: string]: unknown;
                };
            }[];
            difference: {
                /** @enum {string} */
                node: "head" | "section" | "measure" | "topic";
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                key: string;
                titleFr: string | null;
                titleDe: string | null;
                fields: {
                    field: string;
                    before: string | number | boolean | null;
                    after: string | number | boolean | null;
                }[];
            }[];
            ignored: string[];
        };
        MoveProposalDto_Output: {
            current: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
            };
            choices: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
            }[];
            to: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
            } | null;
            measures: {
                /** Format: uuid */
                id: string;
                slug: string;
                codeInferred: string | null;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                maxPoints: number | null;
                assessed: boolean;
            }[];
            moves: {
                from: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                to: string | null;
                effectiveShare: number | null;
                plannedShare: number | null;
                maxPoints: number | null;
                criteriaKept: {
                    [key: string]: number;
                };
                criteriaAnswered: number;
            }[];
            actions: {
                /** Format: uuid */
                id: string;
                title: string;
                measureIds: string[];
                stays: boolean;
                isDemo: boolean;
            }[];
            evidence: {
                /** Format: uuid */
                id: string;
                title: string;
                measureIds: string[];
                following: string[];
                isDemo: boolean;
            }[];
            version: number | null;
            can: {
                move: boolean;
            };
        };
        CommuneMoveDto: {
            /** Format: uuid */
            to: string;
            version: number | null;
            mapping: {
                /** Format: uuid */
                from: string;
                to: string | null;
            }[];
        };
        MovedChapterDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            formedFrom: {
                code: string;
                name: string;
                /** Format: date */
                mergedOn: string;
            }[];
            mergedInto: {
                code: string;
                name: string;
                isDemo: boolean;
                /** Format: date */
                since: string;
            } | null;
            /** @enum {string} */
            part: "published" | "full";
            catalogue: {
                /** Format: uuid */
                id: string;
                programme: string;
                chapter: string;
                label: string;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                sourceUrl: string;
                note: string;
                retrievedOn: string | null;
                certification?: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                validFrom?: string | null;
                validUntil?: string | null;
            };
            newerCatalogue: {
                /** Format: uuid */
                id: string;
                label: string;
            } | null;
            sections: {
                id: string | null;
                code: string | null;
                titleFr: string | null;
                titleDe: string | null;
                titleEn?: string | null;
                measures: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        sectionId: string | null;
                        titleFrIsTranslation: boolean;
                        titleDeIsTranslation?: boolean;
                        maxPoints: number | null;
                        indicator: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            unit?: string | null;
                            direction?: ("more" | "less") | null;
                        } | null;
                        tags: string[];
                        rules: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                        }[];
                        criteria: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        furtherSteps: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        sources?: {
                            source: string;
                            day: string | null;
                            toConfirm: boolean;
                            /** @enum {string} */
                            value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                        }[];
                        isProvenByMeetings?: boolean;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    };
                    assessment: {
                        /** Format: uuid */
                        id: string;
                        concerns: boolean;
                        concernsReason: string | null;
                        reductionFactor: number;
                        reductionReason: string | null;
                        /** @enum {string} */
                        sharesBy: "hand" | "criteria";
                        effectiveShare: number | null;
                        plannedShare: number | null;
                        criteria: {
                            /** Format: uuid */
                            criterionId: string;
                            /** @enum {string} */
                            state: "met" | "planned" | "open";
                            share: number | null;
                        }[];
                        indicatorValues: {
                            year: number;
                            value: number;
                            source: string | null;
                        }[];
                        responsible: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        comment: string | null;
                        reviewedOn: string | null;
                        isDemo: boolean;
                        version: number;
                    } | null;
                    score: {
                        /** @enum {string} */
                        state: "assessed" | "not-assessed" | "not-concerning";
                        possible: number | null;
                        effective: number | null;
                        planned: number | null;
                        remaining: number | null;
                        unknown: number | null;
                    };
                    actions: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        group: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            isDemo: boolean;
                        };
                        synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                        /** @enum {string} */
                        status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                        progress: number | null;
                        dueDay: string | null;
                        doneDay: string | null;
                        daysLate: number;
                        responsibles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        }[];
                        isDemo: boolean;
                        /** @enum {string} */
                        part: "public" | "full";
                        share: number | null;
                        gain: number | null;
                    }[];
                }[];
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
            }[];
            topics: {
                /** Format: uuid */
                id: string;
                sectionCode: string;
                textFr: string;
                textDe: string;
                textEn: string;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                source?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                } | null;
            }[];
            total: {
                possible: number;
                effective: number;
                planned: number;
                remaining: number;
                unknown: number;
                projected: number;
                counted: number;
                assessed: number;
                notAssessed: number;
                withoutPoints: number;
                notConcerning: number;
            };
            reviewedOn: string | null;
            settings: {
                agreed: boolean;
                published: boolean;
                version: number | null;
            } | null;
            comments: {
                /** Format: uuid */
                measureId: string;
                open: number;
                former?: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    };
                    version: string;
                };
            }[];
            isDemo: boolean;
            can: {
                assess: boolean;
                changeSettings: boolean;
                readHistory: boolean;
            };
        };
        CommuneAdvisersDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            advisers: {
                account: {
                    /** Format: uuid */
                    id: string;
                    displayName: string;
                };
                untilDay: string | null;
                isCurrent: boolean;
            }[];
            can: {
                change: boolean;
            };
        };
        AdviserChosenDto: {
            /** Format: email */
            email: string;
            /** Format: date */
            untilDay: string;
        };
        AdviserUntilDto: {
            /** Format: date */
            untilDay: string;
            was: string | null;
        };
        AssessmentCheckDto_Output: {
            fileName: string;
            rows: number;
            ignored: string[];
            issues: {
                row: number | null;
                column: ("measure" | "title" | "concerns" | "concernsReason" | "reduction" | "reductionReason" | "sharesBy" | "effective" | "planned" | "effectivePoints" | "plannedPoints" | "comment" | "reviewedOn" | "criterion" | "state" | "share" | "year" | "value" | "source") | null;
                /** @enum {string} */
                code: "required" | "too-short" | "too-long" | "too-small" | "too-big" | "too-few" | "too-many" | "invalid-type" | "invalid-format" | "invalid-choice" | "unrecognised" | "control-characters" | "not-https" | "email-accents" | "ends-before-start" | "below-lowest" | "duplicate" | "effective-and-planned-exceed-whole" | "criteria-exceed-whole" | "given-twice" | "before-programme" | "too-precise" | "reduction-needs-reason" | "refusal-needs-reason" | "nothing-chosen" | "password-is-email" | "password-guessable" | "code-form" | "role-needs-contact" | "outline-not-closed" | "not-done" | "more-than-staff" | "day-without-trip" | "year-of-start" | "missing-columns" | "unknown-parent" | "weights-not-whole" | "weight-of-step" | "not-rising" | "unknown-level" | "formula" | "column-twice" | "too-many-cells" | "not-for-kind" | "exclusion-needs-reason" | "same-phase" | "step-needs-reason" | "not-come-yet" | "verdict-needs-day" | "verdict-needs-learned" | "verdict-missing" | "two-options" | "condition-earlier" | "too-many-questions" | "column-missing" | "nothing-to-take" | "not-a-number" | "ambiguous-number" | "share-out-of-range" | "negative-points" | "points-exceed" | "points-unknown" | "share-and-points" | "share-by-criteria" | "unknown-word" | "unknown-day" | "in-future" | "unknown-measure" | "several-measures" | "measure-of-other-version" | "unknown-criterion" | "criterion-of-other-measure" | "criterion-without-state" | "year-without-value" | "value-without-year" | "said-differently";
                params: {
                    [key: string]: unknown;
                };
            }[];
            measures: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                /** @enum {string} */
                change: "new" | "changed" | "unchanged";
                rows: number[];
                fields: {
                    /** @enum {string} */
                    field: "concerns" | "concernsReason" | "reductionFactor" | "reductionReason" | "sharesBy" | "effectiveShare" | "plannedShare" | "comment" | "reviewedOn";
                    before: string | number | boolean | null;
                    after: string | number | boolean | null;
                }[];
                criteria: {
                    criterion: {
                        /** Format: uuid */
                        id: string;
                        textFr: string;
                        textDe: string;
                        textEn: string;
                    };
                    before: {
                        /** @enum {string} */
                        state: "met" | "planned" | "open";
                        share: number | null;
                    } | null;
                    after: {
                        /** @enum {string} */
                        state: "met" | "planned" | "open";
                        share: number | null;
                    } | null;
                }[];
                values: {
                    year: number;
                    before: {
                        value: number;
                        source: string | null;
                    } | null;
                    after: {
                        value: number;
                        source: string | null;
                    } | null;
                }[];
                converted: {
                    /** @enum {string} */
                    field: "effectiveShare" | "plannedShare";
                    points: number;
                    possible: number;
                    share: number;
                }[];
                before: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
                after: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
            }[];
            untouched: number;
            percents: number;
            total: {
                before: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
                after: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
            };
            stamp: string;
        };
        AssessmentImportedDto_Output: {
            taken: number;
            /** Format: uuid */
            snapshotId: string;
            /** Format: uuid */
            importId: string;
        };
        CertificationDetailDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            standing: {
                /** @enum {string} */
                state: "none" | "valid" | "ending" | "ended" | "unknown";
                level: number | null;
                endsOn: string | null;
                daysLeft: number | null;
                catalogue: {
                    /** Format: uuid */
                    id: string;
                    programme: string;
                    label: string;
                } | null;
            };
            plan: {
                /** @enum {string} */
                step: "review" | "evidence" | "request" | "dossier" | "end";
                /** Format: date */
                day: string;
            }[];
            audits: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                percent: number;
                catalogue: {
                    /** Format: uuid */
                    id: string;
                    programme: string;
                    label: string;
                } | null;
                rules: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                level: number | null;
                endsOn: string | null;
                distinction: string | null;
                note: string | null;
                said: {
                    by: string;
                    /** Format: date-time */
                    at: string;
                    corrected: boolean;
                } | null;
                isDemo: boolean;
                version: number;
            }[];
            versions: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
                rules: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                validFrom: string | null;
                validUntil: string | null;
                stood: boolean;
                since: string | null;
            }[];
            rules: {
                levels: {
                    percent: number;
                    distinction: string | null;
                }[];
                validityYears: number;
                /** Format: date */
                from: string;
                to: string | null;
                source: string;
                day: string | null;
                toConfirm: boolean;
                subsidies: {
                    percent: number;
                    year: number | null;
                    eurosPerInhabitant: number;
                    mostInhabitants: number | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                }[];
            } | null;
            isDemo: boolean;
            can: {
                edit: boolean;
            };
        };
        AuditCreateDto: {
            /** Format: date */
            day: string;
            percent: number;
            note?: string | null;
            catalogueId?: string | null;
        };
        AuditUpdateDto: {
            /** Format: date */
            day: string;
            percent: number;
            note?: string | null;
            catalogueId?: string | null;
            version: number;
        };
        CatalogueDetailDto_Output: {
            /** Format: uuid */
            id: string;
            programme: string;
            chapter: string;
            label: string;
            titleFr: string;
            titleDe: string;
            titleEn: string;
            sourceUrl: string;
            note: string;
            retrievedOn: string | null;
            certification?: {
                levels: {
                    percent: number;
                    distinction: string | null;
                }[];
                validityYears: number;
                /** Format: date */
                from: string;
                to: string | null;
                source: string;
                day: string | null;
                toConfirm: boolean;
                subsidies: {
                    percent: number;
                    year: number | null;
                    eurosPerInhabitant: number;
                    mostInhabitants: number | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                }[];
            } | null;
            translated?: {
                fr: boolean;
                de: boolean;
            } | null;
            validFrom?: string | null;
            validUntil?: string | null;
            sections: {
                /** Format: uuid */
                id: string;
                code: string;
                titleFr: string | null;
                titleDe: string | null;
                titleEn?: string | null;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                source?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                } | null;
            }[];
            measures: {
                /** Format: uuid */
                id: string;
                slug: string;
                codeInferred: string | null;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                sectionId: string | null;
                titleFrIsTranslation: boolean;
                titleDeIsTranslation?: boolean;
                maxPoints: number | null;
                indicator: {
                    fr: string;
                    de: string;
                    en: string;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    unit?: string | null;
                    direction?: ("more" | "less") | null;
                } | null;
                tags: string[];
                rules: {
                    fr: string;
                    de: string;
                    en: string;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                }[];
                criteria: {
                    /** Format: uuid */
                    id: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    weight?: number | null;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    validFrom?: string | null;
                    validUntil?: string | null;
                }[];
                furtherSteps: {
                    /** Format: uuid */
                    id: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    weight?: number | null;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    validFrom?: string | null;
                    validUntil?: string | null;
                }[];
                sources?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    /** @enum {string} */
                    value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                }[];
                isProvenByMeetings?: boolean;
                validFrom?: string | null;
                validUntil?: string | null;
            }[];
            topics: {
                /** Format: uuid */
                id: string;
                sectionCode: string;
                textFr: string;
                textDe: string;
                textEn: string;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                source?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                } | null;
            }[];
        };
        LinkableMeasuresDto_Output: {
            items: {
                /** Format: uuid */
                catalogueId: string;
                programme: string;
                chapter: string;
                version: string | null;
                measures: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                }[];
            }[];
        };
        Chapter6PageDto_Output: {
            items: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                canton: string | null;
                catalogue: {
                    programme: string;
                    chapter: string;
                } | null;
                /** @enum {string} */
                part: "published" | "full";
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
                reviewedOn: string | null;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
            programmes: string[];
        };
        Chapter6DetailDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            formedFrom: {
                code: string;
                name: string;
                /** Format: date */
                mergedOn: string;
            }[];
            mergedInto: {
                code: string;
                name: string;
                isDemo: boolean;
                /** Format: date */
                since: string;
            } | null;
            /** @enum {string} */
            part: "published" | "full";
            catalogue: {
                /** Format: uuid */
                id: string;
                programme: string;
                chapter: string;
                label: string;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                sourceUrl: string;
                note: string;
                retrievedOn: string | null;
                certification?: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                validFrom?: string | null;
                validUntil?: string | null;
            };
            newerCatalogue: {
                /** Format: uuid */
                id: string;
                label: string;
            } | null;
            sections: {
                id: string | null;
                code: string | null;
                titleFr: string | null;
                titleDe: string | null;
                titleEn?: string | null;
                measures: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        sectionId: string | null;
                        titleFrIsTranslation: boolean;
                        titleDeIsTranslation?: boolean;
                        maxPoints: number | null;
                        indicator: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            unit?: string | null;
                            direction?: ("more" | "less") | null;
                        } | null;
                        tags: string[];
                        rules: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                        }[];
                        criteria: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        furtherSteps: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        sources?: {
                            source: string;
                            day: string | null;
                            toConfirm: boolean;
                            /** @enum {string} */
                            value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                        }[];
                        isProvenByMeetings?: boolean;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    };
                    assessment: {
                        /** Format: uuid */
                        id: string;
                        concerns: boolean;
                        concernsReason: string | null;
                        reductionFactor: number;
                        reductionReason: string | null;
                        /** @enum {string} */
                        sharesBy: "hand" | "criteria";
                        effectiveShare: number | null;
                        plannedShare: number | null;
                        criteria: {
                            /** Format: uuid */
                            criterionId: string;
                            /** @enum {string} */
                            state: "met" | "planned" | "open";
                            share: number | null;
                        }[];
                        indicatorValues: {
                            year: number;
                            value: number;
                            source: string | null;
                        }[];
                        responsible: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        comment: string | null;
                        reviewedOn: string | null;
                        isDemo: boolean;
                        version: number;
                    } | null;
                    score: {
                        /** @enum {string} */
                        state: "assessed" | "not-assessed" | "not-concerning";
                        possible: number | null;
                        effective: number | null;
                        planned: number | null;
                        remaining: number | null;
                        unknown: number | null;
                    };
                    actions: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        group: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            isDemo: boolean;
                        };
                        synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                        /** @enum {string} */
                        status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                        progress: number | null;
                        dueDay: string | null;
                        doneDay: string | null;
                        daysLate: number;
                        responsibles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        }[];
                        isDemo: boolean;
                        /** @enum {string} */
                        part: "public" | "full";
                        share: number | null;
                        gain: number | null;
                    }[];
                }[];
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
            }[];
            topics: {
                /** Format: uuid */
                id: string;
                sectionCode: string;
                textFr: string;
                textDe: string;
                textEn: string;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                source?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                } | null;
            }[];
            total: {
                possible: number;
                effective: number;
                planned: number;
                remaining: number;
                unknown: number;
                projected: number;
                counted: number;
                assessed: number;
                notAssessed: number;
                withoutPoints: number;
                notConcerning: number;
            };
            reviewedOn: string | null;
            settings: {
                agreed: boolean;
                published: boolean;
                version: number | null;
            } | null;
            comments: {
                /** Format: uuid */
                measureId: string;
                open: number;
                former?: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    };
                    version: string;
                };
            }[];
            isDemo: boolean;
            can: {
                assess: boolean;
                changeSettings: boolean;
                readHistory: boolean;
            };
        };
        AssessmentPutDto: {
            version: number | null;
            concerns: boolean;
            concernsReason?: string | null;
            /** @default 1 */
            reductionFactor: number;
            reductionReason?: string | null;
            /**
             * @default hand
             * @enum {string}
             */
            sharesBy: "hand" | "criteria";
            /** @default null */
            effectiveShare: number | null;
            /** @default null */
            plannedShare: number | null;
            /** @default [] */
            criteria: {
                /** Format: uuid */
                criterionId: string;
                /** @enum {string} */
                state: "met" | "planned" | "open";
                share: number | null;
            }[];
            indicatorValues?: {
                year: number;
                value: number;
                source?: string | null;
            }[];
            /** @default null */
            responsibleId: string | null;
            comment?: string | null;
            reviewedOn?: string | null;
        };
        Chapter6SettingsDto: {
            version: number | null;
            agreed: boolean;
        };
        Chapter6HistoryPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorLabel: string;
                kind: string;
                subject: {
                    type: string;
                    id: string;
                    label: string | null;
                };
                changes: {
                    field: string;
                    before: unknown;
                    after: unknown;
                }[];
                isDemo: boolean;
                opens: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CommentPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                text: string | null;
                author: {
                    name: string;
                    /** @enum {string} */
                    role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                };
                /** Format: date-time */
                createdAt: string;
                editedAt: string | null;
                isDemo: boolean;
                version: number;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                former: string | null;
                resolved: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                answers: {
                    /** Format: uuid */
                    id: string;
                    text: string | null;
                    author: {
                        name: string;
                        /** @enum {string} */
                        role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                    };
                    /** Format: date-time */
                    createdAt: string;
                    editedAt: string | null;
                    isDemo: boolean;
                    version: number;
                    can: {
                        change: boolean;
                    };
                }[];
                can: {
                    change: boolean;
                    resolve: boolean;
                    answer: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
            open: number;
            can: {
                write: boolean;
            };
        };
        CommentCreateDto: {
            /** Format: uuid */
            measureId: string;
            /** @default null */
            threadId: string | null;
            text: string;
        };
        CommentThreadDto_Output: {
            /** Format: uuid */
            id: string;
            text: string | null;
            author: {
                name: string;
                /** @enum {string} */
                role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
            };
            /** Format: date-time */
            createdAt: string;
            editedAt: string | null;
            isDemo: boolean;
            version: number;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            measure: {
                /** Format: uuid */
                id: string;
                slug: string;
                codeInferred: string | null;
                titleFr: string;
                titleDe: string;
                titleEn: string;
            };
            former: string | null;
            resolved: {
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            answers: {
                /** Format: uuid */
                id: string;
                text: string | null;
                author: {
                    name: string;
                    /** @enum {string} */
                    role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                };
                /** Format: date-time */
                createdAt: string;
                editedAt: string | null;
                isDemo: boolean;
                version: number;
                can: {
                    change: boolean;
                };
            }[];
            can: {
                change: boolean;
                resolve: boolean;
                answer: boolean;
            };
        };
        CommentUpdateDto: {
            text: string;
            version: number;
        };
        CommentVersionDto: {
            version: number;
        };
        CountingPageDto_Output: {
            items: {
                action: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    dueDay: string | null;
                    isDemo: boolean;
                };
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    programme: string;
                };
                share: number | null;
                possible: number | null;
                stated: number | null;
                open: number | null;
                gain: number | null;
                /** @enum {string} */
                state: "known" | "no-share" | "no-points" | "not-assessed" | "not-concerning";
            }[];
            total: number;
            page: number;
            size: number;
            choices: {
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                }[];
                communes: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                }[];
                measures: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    programme: string;
                }[];
            };
            sums: {
                open: number;
                done: number;
                unknown: number;
            };
        };
        CountingCommunePageDto_Output: {
            items: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                actions: number;
                done: number;
                gain: number;
                brought: number;
                unknown: number;
                evidence: {
                    accepted: number;
                    proposed: number;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        EvidencePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
                /** @enum {string} */
                state: "proposed" | "accepted" | "refused";
                /** @enum {string} */
                standing: "valid" | "ending" | "stale" | "upcoming" | "incomplete";
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                title: string;
                /** Format: date */
                day: string;
                validFrom: string | null;
                validUntil: string | null;
                note: string | null;
                measures: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    criteria: {
                        /** Format: uuid */
                        id: string;
                        textFr: string;
                        textDe: string;
                        textEn: string;
                        weight?: number | null;
                        translated?: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    }[];
                }[];
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                meeting: {
                    id: string | null;
                    title: string;
                } | null;
                action: {
                    id: string | null;
                    title: string;
                    undone: boolean;
                } | null;
                practice: {
                    id: string | null;
                    title: string;
                    slug: string;
                } | null;
                campaign: {
                    id: string | null;
                    title: string;
                    figure: {
                        label: string;
                        value: number;
                        unit: string | null;
                        /** @enum {string} */
                        kind: "counted" | "at-least" | "share";
                        sourceTitle: string | null;
                        sourceUrl: string | null;
                        publishedDay: string | null;
                        toConfirm: boolean;
                        campaign: string;
                        startDay: string | null;
                        endDay: string | null;
                        year: number | null;
                    };
                    changed: boolean;
                } | null;
                url: string | null;
                sourceId: string | null;
                files: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    size: number | null;
                }[];
                counts: {
                    persons: number;
                    organisations: number;
                    companies: number;
                    publicActors: number;
                } | null;
                addedBy: string | null;
                proposed: boolean;
                word: string | null;
                decidedBy: string | null;
                decidedAt: string | null;
                removed: boolean;
                isDemo: boolean;
                version: number;
                can: {
                    decide: boolean;
                    edit: boolean;
                    attach: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        EvidenceCoverageDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            measures: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                concerns: boolean | null;
                /** @enum {string} */
                proof: "proven" | "ended" | "unproven";
                criteria: {
                    criterion: {
                        /** Format: uuid */
                        id: string;
                        textFr: string;
                        textDe: string;
                        textEn: string;
                        weight?: number | null;
                        translated?: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    };
                    state: ("met" | "planned" | "open") | null;
                    /** @enum {string} */
                    proof: "proven" | "ended" | "unproven";
                }[];
                counts: {
                    proven: number;
                    ended: number;
                    unproven: number;
                };
            }[];
            total: {
                proven: number;
                ended: number;
                unproven: number;
            };
            pieces: {
                valid: number;
                ending: number;
                stale: number;
                upcoming: number;
                incomplete: number;
                proposed: number;
            };
            gaps: number;
            can: {
                add: boolean;
                propose: boolean;
            };
        };
        GapPageDto_Output: {
            items: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                criterion: {
                    /** Format: uuid */
                    id: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    weight?: number | null;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    validFrom?: string | null;
                    validUntil?: string | null;
                } | null;
                /** @enum {string} */
                claim: "met" | "planned" | "effective";
                /** @enum {string} */
                remedy: "decide" | "attach" | "wait" | "renew" | "add";
                piece: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    validFrom: string | null;
                    validUntil: string | null;
                } | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        EvidenceCreateDto: {
            /** @enum {string} */
            kind: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
            title?: string | null;
            /** @default null */
            day: string | null;
            /** @default null */
            validFrom: string | null;
            /** @default null */
            validUntil: string | null;
            note?: string | null;
            url?: string | null;
            /** @default null */
            sourceId: string | null;
            measureIds: string[];
            /** @default [] */
            criterionIds: string[];
        };
        EvidenceRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
            /** @enum {string} */
            state: "proposed" | "accepted" | "refused";
            /** @enum {string} */
            standing: "valid" | "ending" | "stale" | "upcoming" | "incomplete";
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            title: string;
            /** Format: date */
            day: string;
            validFrom: string | null;
            validUntil: string | null;
            note: string | null;
            measures: {
                /** Format: uuid */
                id: string;
                slug: string;
                codeInferred: string | null;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                criteria: {
                    /** Format: uuid */
                    id: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    weight?: number | null;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    validFrom?: string | null;
                    validUntil?: string | null;
                }[];
            }[];
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            } | null;
            meeting: {
                id: string | null;
                title: string;
            } | null;
            action: {
                id: string | null;
                title: string;
                undone: boolean;
            } | null;
            practice: {
                id: string | null;
                title: string;
                slug: string;
            } | null;
            campaign: {
                id: string | null;
                title: string;
                figure: {
                    label: string;
                    value: number;
                    unit: string | null;
                    /** @enum {string} */
                    kind: "counted" | "at-least" | "share";
                    sourceTitle: string | null;
                    sourceUrl: string | null;
                    publishedDay: string | null;
                    toConfirm: boolean;
                    campaign: string;
                    startDay: string | null;
                    endDay: string | null;
                    year: number | null;
                };
                changed: boolean;
            } | null;
            url: string | null;
            sourceId: string | null;
            files: {
                /** Format: uuid */
                id: string;
                name: string;
                size: number | null;
            }[];
            counts: {
                persons: number;
                organisations: number;
                companies: number;
                publicActors: number;
            } | null;
            addedBy: string | null;
            proposed: boolean;
            word: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            removed: boolean;
            isDemo: boolean;
            version: number;
            can: {
                decide: boolean;
                edit: boolean;
                attach: boolean;
            };
        };
        EvidencePutDto: {
            /** @enum {string} */
            kind: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
            title?: string | null;
            /** @default null */
            day: string | null;
            /** @default null */
            validFrom: string | null;
            /** @default null */
            validUntil: string | null;
            note?: string | null;
            url?: string | null;
            /** @default null */
            sourceId: string | null;
            measureIds: string[];
            /** @default [] */
            criterionIds: string[];
            version: number;
        };
        EvidenceDecisionDto: {
            version: number;
            /** @enum {string} */
            state: "accepted" | "refused";
            word?: string | null;
        };
        EvidenceProposedDto_Output: {
            proposed: number;
        };
        FigureChoicePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                label: string;
                value: number;
                unit: string | null;
                /** @enum {string} */
                kind: "counted" | "at-least" | "share";
                sourceTitle: string | null;
                sourceUrl: string | null;
                publishedDay: string | null;
                toConfirm: boolean;
                campaign: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    startDay: string | null;
                    endDay: string | null;
                    year: number | null;
                };
                day: string | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        ImportRecordDto_Output: {
            /** Format: uuid */
            id: string;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            fileName: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            snapshotId: string;
            undone: {
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            measures: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                /** @enum {string} */
                state: "as-imported" | "changed" | "other-version" | "does-not-fit" | "undone";
                isFirst: boolean;
                difference: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    };
                    /** @enum {string} */
                    change: "new" | "changed" | "unchanged";
                    rows: number[];
                    fields: {
                        /** @enum {string} */
                        field: "concerns" | "concernsReason" | "reductionFactor" | "reductionReason" | "sharesBy" | "effectiveShare" | "plannedShare" | "comment" | "reviewedOn";
                        before: string | number | boolean | null;
                        after: string | number | boolean | null;
                    }[];
                    criteria: {
                        criterion: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                        };
                        before: {
                            /** @enum {string} */
                            state: "met" | "planned" | "open";
                            share: number | null;
                        } | null;
                        after: {
                            /** @enum {string} */
                            state: "met" | "planned" | "open";
                            share: number | null;
                        } | null;
                    }[];
                    values: {
                        year: number;
                        before: {
                            value: number;
                            source: string | null;
                        } | null;
                        after: {
                            value: number;
                            source: string | null;
                        } | null;
                    }[];
                    converted: {
                        /** @enum {string} */
                        field: "effectiveShare" | "plannedShare";
                        points: number;
                        possible: number;
                        share: number;
                    }[];
                    before: {
                        possible: number | null;
                        effective: number | null;
                        planned: number | null;
                    };
                    after: {
                        possible: number | null;
                        effective: number | null;
                        planned: number | null;
                    };
                } | null;
            }[];
            isDemo: boolean;
            can: {
                undo: boolean;
            };
        };
        ImportUndoingDto: {
            measures: string[];
        };
        MatrixPageDto_Output: {
            items: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                canton: string | null;
                /** @enum {string} */
                part: "published" | "full";
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
                share: number | null;
                reviewedOn: string | null;
                proven: number | null;
                cells: {
                    /** @enum {string} */
                    state: "assessed" | "not-assessed" | "not-concerning";
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                    remaining: number | null;
                    unknown: number | null;
                    /** Format: uuid */
                    measureId: string;
                    share: number | null;
                    reviewedOn: string | null;
                    proof: ("proven" | "ended" | "unproven") | null;
                }[];
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
            catalogue: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
                chapter: string;
            };
            sections: {
                id: string | null;
                code: string | null;
                titleFr: string | null;
                titleDe: string | null;
                titleEn?: string | null;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                source?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                } | null;
                measures: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    maxPoints: number | null;
                }[];
            }[];
            catalogues: {
                /** Format: uuid */
                id: string;
                programme: string;
                label: string;
                communes: number;
            }[];
            cells: {
                assessed: number;
                notAssessed: number;
                notConcerning: number;
            };
        };
        CommuneMapDto_Output: {
            communes: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                canton: string | null;
                programme: string | null;
                /** @enum {string} */
                part: "published" | "full";
                possible: number;
                effective: number | null;
                planned: number | null;
                share: number | null;
                coverage: number | null;
                reviewedOn: string | null;
                reviewed: number | null;
                level: number | null;
                certificate: ("none" | "valid" | "ending" | "ended" | "unknown") | null;
                certificateOf: string | null;
                isDemo: boolean;
            }[];
            levels: number[];
        };
        MapListPageDto_Output: {
            items: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                canton: string | null;
                programme: string | null;
                /** @enum {string} */
                part: "published" | "full";
                possible: number;
                effective: number | null;
                planned: number | null;
                share: number | null;
                coverage: number | null;
                reviewedOn: string | null;
                reviewed: number | null;
                level: number | null;
                certificate: ("none" | "valid" | "ending" | "ended" | "unknown") | null;
                certificateOf: string | null;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        PastAssessmentDto_Output: {
            /** Format: uuid */
            eventId: string;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            /** Format: date-time */
            at: string;
            by: string;
            state: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                /** @enum {string} */
                change: "new" | "changed" | "unchanged";
                rows: number[];
                fields: {
                    /** @enum {string} */
                    field: "concerns" | "concernsReason" | "reductionFactor" | "reductionReason" | "sharesBy" | "effectiveShare" | "plannedShare" | "comment" | "reviewedOn";
                    before: string | number | boolean | null;
                    after: string | number | boolean | null;
                }[];
                criteria: {
                    criterion: {
                        /** Format: uuid */
                        id: string;
                        textFr: string;
                        textDe: string;
                        textEn: string;
                    };
                    before: {
                        /** @enum {string} */
                        state: "met" | "planned" | "open";
                        share: number | null;
                    } | null;
                    after: {
                        /** @enum {string} */
                        state: "met" | "planned" | "open";
                        share: number | null;
                    } | null;
                }[];
                values: {
                    year: number;
                    before: {
                        value: number;
                        source: string | null;
                    } | null;
                    after: {
                        value: number;
                        source: string | null;
                    } | null;
                }[];
                converted: {
                    /** @enum {string} */
                    field: "effectiveShare" | "plannedShare";
                    points: number;
                    possible: number;
                    share: number;
                }[];
                before: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
                after: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
            };
            difference: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                /** @enum {string} */
                change: "new" | "changed" | "unchanged";
                rows: number[];
                fields: {
                    /** @enum {string} */
                    field: "concerns" | "concernsReason" | "reductionFactor" | "reductionReason" | "sharesBy" | "effectiveShare" | "plannedShare" | "comment" | "reviewedOn";
                    before: string | number | boolean | null;
                    after: string | number | boolean | null;
                }[];
                criteria: {
                    criterion: {
                        /** Format: uuid */
                        id: string;
                        textFr: string;
                        textDe: string;
                        textEn: string;
                    };
                    before: {
                        /** @enum {string} */
                        state: "met" | "planned" | "open";
                        share: number | null;
                    } | null;
                    after: {
                        /** @enum {string} */
                        state: "met" | "planned" | "open";
                        share: number | null;
                    } | null;
                }[];
                values: {
                    year: number;
                    before: {
                        value: number;
                        source: string | null;
                    } | null;
                    after: {
                        value: number;
                        source: string | null;
                    } | null;
                }[];
                converted: {
                    /** @enum {string} */
                    field: "effectiveShare" | "plannedShare";
                    points: number;
                    possible: number;
                    share: number;
                }[];
                before: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
                after: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
            };
            responsible: {
                before: string | null;
                after: string | null;
            };
            gone: {
                criteria: number;
                responsible: boolean;
                reviewDay: boolean;
            };
            obstacle: ("is-current" | "does-not-fit") | null;
            version: number;
            isDemo: boolean;
            can: {
                putBack: boolean;
            };
        };
        PastPutBackDto: {
            version: number;
        };
        PutBackChapterDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            formedFrom: {
                code: string;
                name: string;
                /** Format: date */
                mergedOn: string;
            }[];
            mergedInto: {
                code: string;
                name: string;
                isDemo: boolean;
                /** Format: date */
                since: string;
            } | null;
            /** @enum {string} */
            part: "published" | "full";
            catalogue: {
                /** Format: uuid */
                id: string;
                programme: string;
                chapter: string;
                label: string;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                sourceUrl: string;
                note: string;
                retrievedOn: string | null;
                certification?: {
                    levels: {
                        percent: number;
                        distinction: string | null;
                    }[];
                    validityYears: number;
                    /** Format: date */
                    from: string;
                    to: string | null;
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                    subsidies: {
                        percent: number;
                        year: number | null;
                        eurosPerInhabitant: number;
                        mostInhabitants: number | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    }[];
                } | null;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                validFrom?: string | null;
                validUntil?: string | null;
            };
            newerCatalogue: {
                /** Format: uuid */
                id: string;
                label: string;
            } | null;
            sections: {
                id: string | null;
                code: string | null;
                titleFr: string | null;
                titleDe: string | null;
                titleEn?: string | null;
                measures: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        sectionId: string | null;
                        titleFrIsTranslation: boolean;
                        titleDeIsTranslation?: boolean;
                        maxPoints: number | null;
                        indicator: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            unit?: string | null;
                            direction?: ("more" | "less") | null;
                        } | null;
                        tags: string[];
                        rules: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                        }[];
                        criteria: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        furtherSteps: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        sources?: {
                            source: string;
                            day: string | null;
                            toConfirm: boolean;
                            /** @enum {string} */
                            value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                        }[];
                        isProvenByMeetings?: boolean;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    };
                    assessment: {
                        /** Format: uuid */
                        id: string;
                        concerns: boolean;
                        concernsReason: string | null;
                        reductionFactor: number;
                        reductionReason: string | null;
                        /** @enum {string} */
                        sharesBy: "hand" | "criteria";
                        effectiveShare: number | null;
                        plannedShare: number | null;
                        criteria: {
                            /** Format: uuid */
                            criterionId: string;
                            /** @enum {string} */
                            state: "met" | "planned" | "open";
                            share: number | null;
                        }[];
                        indicatorValues: {
                            year: number;
                            value: number;
                            source: string | null;
                        }[];
                        responsible: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        comment: string | null;
                        reviewedOn: string | null;
                        isDemo: boolean;
                        version: number;
                    } | null;
                    score: {
                        /** @enum {string} */
                        state: "assessed" | "not-assessed" | "not-concerning";
                        possible: number | null;
                        effective: number | null;
                        planned: number | null;
                        remaining: number | null;
                        unknown: number | null;
                    };
                    actions: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        group: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            isDemo: boolean;
                        };
                        synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                        /** @enum {string} */
                        status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                        progress: number | null;
                        dueDay: string | null;
                        doneDay: string | null;
                        daysLate: number;
                        responsibles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        }[];
                        isDemo: boolean;
                        /** @enum {string} */
                        part: "public" | "full";
                        share: number | null;
                        gain: number | null;
                    }[];
                }[];
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
            }[];
            topics: {
                /** Format: uuid */
                id: string;
                sectionCode: string;
                textFr: string;
                textDe: string;
                textEn: string;
                translated?: {
                    fr: boolean;
                    de: boolean;
                } | null;
                source?: {
                    source: string;
                    day: string | null;
                    toConfirm: boolean;
                } | null;
            }[];
            total: {
                possible: number;
                effective: number;
                planned: number;
                remaining: number;
                unknown: number;
                projected: number;
                counted: number;
                assessed: number;
                notAssessed: number;
                withoutPoints: number;
                notConcerning: number;
            };
            reviewedOn: string | null;
            settings: {
                agreed: boolean;
                published: boolean;
                version: number | null;
            } | null;
            comments: {
                /** Format: uuid */
                measureId: string;
                open: number;
                former?: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    };
                    version: string;
                };
            }[];
            isDemo: boolean;
            can: {
                assess: boolean;
                changeSettings: boolean;
                readHistory: boolean;
            };
        };
        PlansDto_Output: {
            plan: {
                /** Format: uuid */
                id: string;
                name: string;
                actions: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    group: string;
                    share: number;
                }[];
                keptBy: string;
                /** Format: date-time */
                keptAt: string;
                shares: {
                    /** Format: uuid */
                    measureId: string;
                    before: number | null;
                    after: number;
                }[];
                version: number;
                isDemo: boolean;
            } | null;
            variants: {
                /** Format: uuid */
                id: string;
                name: string;
                actions: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    group: string;
                    share: number;
                }[];
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
                version: number;
                isDemo: boolean;
            }[];
            can: {
                edit: boolean;
            };
        };
        VariantCreateDto: {
            name: string;
            actionIds: string[];
        };
        VariantPutDto: {
            name: string;
            actionIds: string[];
            version: number;
        };
        PlanPutDto: {
            name: string;
            actionIds: string[];
            version: number | null;
            /** @default [] */
            shares: {
                /** Format: uuid */
                measureId: string;
                version: number;
            }[];
        };
        PlanEndDto: {
            version: number;
            /** @default true */
            putBack: boolean;
        };
        ReviewDetailDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            current: {
                year: number;
                /** @enum {string} */
                state: "draft" | "reviewed" | "seen" | "audited";
                reviewed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                seen: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                changed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    } | null;
                } | null;
                audit: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    day: string;
                    percent: number;
                } | null;
                locked: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                unlocked: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                isDemo: boolean;
                version: number | null;
            };
            earlier: {
                year: number;
                /** @enum {string} */
                state: "draft" | "reviewed" | "seen" | "audited";
                reviewed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                seen: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                changed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    } | null;
                } | null;
                audit: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    day: string;
                    percent: number;
                } | null;
                locked: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                } | null;
                unlocked: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                isDemo: boolean;
                version: number | null;
            }[];
            nextYear: number | null;
            can: {
                review: boolean;
                see: boolean;
                unlock: boolean;
                lock: boolean;
                beginNext: boolean;
            };
        };
        ReviewVersionDto: {
            version: number | null;
        };
        ReviewUnlockDto: {
            version: number;
            reason: string;
        };
        SnapshotPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                /** @enum {string} */
                kind: "by-hand" | "yearly" | "before-audit" | "after-audit";
                label: string | null;
                effective: number | null;
                planned: number | null;
                possible: number;
                remaining: number | null;
                unknown: number;
                evidence: number;
                createdBy: string;
                /** Format: date-time */
                createdAt: string;
                removed: boolean;
                isDemo: boolean;
                can: {
                    remove: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        SnapshotCreateDto: {
            /**
             * @default by-hand
             * @enum {string}
             */
            kind: "by-hand" | "before-audit" | "after-audit";
            label?: string | null;
        };
        SnapshotRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "by-hand" | "yearly" | "before-audit" | "after-audit";
            label: string | null;
            effective: number | null;
            planned: number | null;
            possible: number;
            remaining: number | null;
            unknown: number;
            evidence: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            removed: boolean;
            isDemo: boolean;
            can: {
                remove: boolean;
            };
        };
        SnapshotDetailDto_Output: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "by-hand" | "yearly" | "before-audit" | "after-audit";
            label: string | null;
            effective: number | null;
            planned: number | null;
            possible: number;
            remaining: number | null;
            unknown: number;
            evidence: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            removed: boolean;
            isDemo: boolean;
            can: {
                remove: boolean;
            };
            content: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                catalogue: {
                    /** Format: uuid */
                    id: string;
                    programme: string;
                    chapter: string;
                    label: string;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    sourceUrl: string;
                    note: string;
                    retrievedOn: string | null;
                    certification?: {
                        levels: {
                            percent: number;
                            distinction: string | null;
                        }[];
                        validityYears: number;
                        /** Format: date */
                        from: string;
                        to: string | null;
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                        subsidies: {
                            percent: number;
                            year: number | null;
                            eurosPerInhabitant: number;
                            mostInhabitants: number | null;
                            source: string;
                            day: string | null;
                            toConfirm: boolean;
                        }[];
                    } | null;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    validFrom?: string | null;
                    validUntil?: string | null;
                };
                sections: {
                    id: string | null;
                    code: string | null;
                    titleFr: string | null;
                    titleDe: string | null;
                    titleEn?: string | null;
                    measures: {
                        measure: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            codeInferred: string | null;
                            titleFr: string;
                            titleDe: string;
                            titleEn: string;
                            sectionId: string | null;
                            titleFrIsTranslation: boolean;
                            titleDeIsTranslation?: boolean;
                            maxPoints: number | null;
                            indicator: {
                                fr: string;
                                de: string;
                                en: string;
                                translated?: {
                                    fr: boolean;
                                    de: boolean;
                                } | null;
                                unit?: string | null;
                                direction?: ("more" | "less") | null;
                            } | null;
                            tags: string[];
                            rules: {
                                fr: string;
                                de: string;
                                en: string;
                                translated?: {
                                    fr: boolean;
                                    de: boolean;
                                } | null;
                            }[];
                            criteria: {
                                /** Format: uuid */
                                id: string;
                                textFr: string;
                                textDe: string;
                                textEn: string;
                                weight?: number | null;
                                translated?: {
                                    fr: boolean;
                                    de: boolean;
                                } | null;
                                validFrom?: string | null;
                                validUntil?: string | null;
                            }[];
                            furtherSteps: {
                                /** Format: uuid */
                                id: string;
                                textFr: string;
                                textDe: string;
                                textEn: string;
                                weight?: number | null;
                                translated?: {
                                    fr: boolean;
                                    de: boolean;
                                } | null;
                                validFrom?: string | null;
                                validUntil?: string | null;
                            }[];
                            sources?: {
                                source: string;
                                day: string | null;
                                toConfirm: boolean;
                                /** @enum {string} */
                                value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                            }[];
                            isProvenByMeetings?: boolean;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        };
                        assessment: {
                            /** Format: uuid */
                            id: string;
                            concerns: boolean;
                            concernsReason: string | null;
                            reductionFactor: number;
                            reductionReason: string | null;
                            /** @enum {string} */
                            sharesBy: "hand" | "criteria";
                            effectiveShare: number | null;
                            plannedShare: number | null;
                            criteria: {
                                /** Format: uuid */
                                criterionId: string;
                                /** @enum {string} */
                                state: "met" | "planned" | "open";
                                share: number | null;
                            }[];
                            indicatorValues: {
                                year: number;
                                value: number;
                                source: string | null;
                            }[];
                            responsible: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            comment: string | null;
                            reviewedOn: string | null;
                            isDemo: boolean;
                            version: number;
                        } | null;
                        score: {
                            /** @enum {string} */
                            state: "assessed" | "not-assessed" | "not-concerning";
                            possible: number | null;
                            effective: number | null;
                            planned: number | null;
                            remaining: number | null;
                            unknown: number | null;
                        };
                        actions: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            group: {
                                /** Format: uuid */
                                id: string;
                                slug: string;
                                name: string;
                                isDemo: boolean;
                            };
                            synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                            /** @enum {string} */
                            status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                            progress: number | null;
                            dueDay: string | null;
                            doneDay: string | null;
                            daysLate: number;
                            responsibles: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "company" | "commune" | "public-actor" | "association";
                                isDemo: boolean;
                            }[];
                            isDemo: boolean;
                            /** @enum {string} */
                            part: "public" | "full";
                            share: number | null;
                            gain: number | null;
                        }[];
                    }[];
                    total: {
                        possible: number;
                        effective: number;
                        planned: number;
                        remaining: number;
                        unknown: number;
                        projected: number;
                        counted: number;
                        assessed: number;
                        notAssessed: number;
                        withoutPoints: number;
                        notConcerning: number;
                    };
                }[];
                topics: {
                    /** Format: uuid */
                    id: string;
                    sectionCode: string;
                    textFr: string;
                    textDe: string;
                    textEn: string;
                    translated?: {
                        fr: boolean;
                        de: boolean;
                    } | null;
                    source?: {
                        source: string;
                        day: string | null;
                        toConfirm: boolean;
                    } | null;
                }[];
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
                reviewedOn: string | null;
                isDemo: boolean;
                evidence: {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    day: string;
                    meeting?: string;
                    measure?: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                    };
                    /** @enum {string} */
                    kind?: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
                    /** @enum {string} */
                    standing?: "valid" | "ending" | "stale" | "upcoming" | "incomplete";
                    title?: string;
                    validFrom?: string | null;
                    validUntil?: string | null;
                    note?: string | null;
                    url?: string | null;
                    figure?: {
                        label: string;
                        value: number;
                        unit: string | null;
                        /** @enum {string} */
                        kind: "counted" | "at-least" | "share";
                        sourceTitle: string | null;
                        sourceUrl: string | null;
                        publishedDay: string | null;
                        toConfirm: boolean;
                        campaign: string;
                        startDay: string | null;
                        endDay: string | null;
                        year: number | null;
                    } | null;
                    measures?: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        criteria: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                    }[];
                    files?: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        size: number | null;
                    }[];
                }[];
                said?: {
                    /** Format: uuid */
                    measureId: string;
                    /** Format: date-time */
                    at: string;
                    role: ("contact" | "commune-user" | "adviser" | "project-manager" | "administrator") | null;
                }[];
            };
        };
        FrozenPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                /** @enum {string} */
                kind: "meeting" | "file" | "link" | "practice" | "action" | "campaign";
                /** @enum {string} */
                standing: "valid" | "ending" | "stale" | "upcoming" | "incomplete";
                title: string;
                validFrom: string | null;
                validUntil: string | null;
                note: string | null;
                url: string | null;
                figure: {
                    label: string;
                    value: number;
                    unit: string | null;
                    /** @enum {string} */
                    kind: "counted" | "at-least" | "share";
                    sourceTitle: string | null;
                    sourceUrl: string | null;
                    publishedDay: string | null;
                    toConfirm: boolean;
                    campaign: string;
                    startDay: string | null;
                    endDay: string | null;
                    year: number | null;
                } | null;
                measures: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    criteria: {
                        /** Format: uuid */
                        id: string;
                        textFr: string;
                        textDe: string;
                        textEn: string;
                        weight?: number | null;
                        translated?: {
                            fr: boolean;
                            de: boolean;
                        } | null;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    }[];
                }[];
                files: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    size: number | null;
                }[];
            }[];
            total: number;
            page: number;
            size: number;
        };
        SnapshotComparisonDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            before: {
                id: string | null;
                /** Format: date */
                day: string;
                kind: ("by-hand" | "yearly" | "before-audit" | "after-audit") | null;
                label: string | null;
                /** Format: uuid */
                catalogueId: string;
            };
            after: {
                id: string | null;
                /** Format: date */
                day: string;
                kind: ("by-hand" | "yearly" | "before-audit" | "after-audit") | null;
                label: string | null;
                /** Format: uuid */
                catalogueId: string;
            };
            measures: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    codeInferred: string | null;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                };
                slugs: {
                    before: string | null;
                    after: string | null;
                };
                /** @enum {string} */
                presence: "both" | "before" | "after";
                before: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                } | null;
                after: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                } | null;
                difference: {
                    possible: number;
                    effective: number;
                    planned: number;
                };
            }[];
            total: {
                before: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
                after: {
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                };
                difference: {
                    possible: number;
                    effective: number;
                    planned: number;
                };
            };
        };
        Chapter6DocumentsDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            years: number[];
            snapshots: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                /** @enum {string} */
                kind: "by-hand" | "yearly" | "before-audit" | "after-audit";
                label: string | null;
            }[];
            annexes: {
                pieces: number;
                files: number;
                bytes: number;
            };
            can: {
                dossier: boolean;
                archive: boolean;
                brief: boolean;
            };
        };
        PublicCommunePageDto_Output: {
            items: {
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                };
                canton: string | null;
                programme: string | null;
                /** Format: date */
                publishedOn: string;
                shown: ("introduction" | "totals" | "measures" | "actions" | "indicators" | "evidence" | "certification" | "contact")[];
                points: {
                    effective: number | null;
                    possible: number;
                    /** Format: date */
                    day: string;
                } | null;
            }[];
            total: number;
            page: number;
            size: number;
            cantons: string[];
            programmes: string[];
        };
        /** Chapter 6 of the Pacte Climat of a commune, as it publishes it */
        PublicChapterDto_Output: {
            /** @constant */
            schemaVersion: 1;
            licence: {
                /** @constant */
                id: "CC-BY-4.0";
                /** @constant */
                name: "Creative Commons Attribution 4.0 International";
                /** @constant */
                url: "https://creativecommons.org/licenses/by/4.0/";
            };
            /** @description The code is that of LAU 2. */
            commune: {
                code: string;
                name: string;
                canton: string | null;
            };
            catalogue: {
                programme: string;
                chapter: string;
                label: string;
                title: {
                    fr: string;
                    de: string;
                    en: string;
                };
                sourceUrl: string;
                /** @description When the source was read; null for a page without a date. */
                retrievedOn: string | null;
            };
            /** @description The chapter as it is on this day, or a snapshot that the commune took on it. */
            state: {
                /** @enum {string} */
                kind: "live" | "snapshot";
                /** Format: date */
                day: string;
            };
            /** @description The parts that the commune shows. */
            shown: ("introduction" | "totals" | "measures" | "actions" | "indicators" | "evidence" | "certification" | "contact")[];
            /** @description Null unless shown. Written by the commune; a language may be missing. */
            introduction: {
                fr: string | null;
                de: string | null;
                en: string | null;
            } | null;
            /** @description Null unless shown. Sums of rounded points, of the measures that are counted. */
            totals: {
                /** @description Points that the commune can reach on the measures that are counted, after reductions. */
                possible: number;
                /** @description Points of what is done; null as long as nothing is assessed. */
                effective: number | null;
                /** @description Points of what is decided and not done; they are not counted as effective. Null where nobody has said. */
                planned: number | null;
                /** @description Points that are neither effective nor planned; null as long as nothing is assessed. */
                remaining: number | null;
                /** @description Points of which nobody has said yet whether they are reached. */
                unknown: number;
                /** @description Measures whose points are in these sums. */
                counted: number;
                /** @description Of these, how many are assessed. */
                assessed: number;
                /** @description Of these, how many are not assessed yet. */
                notAssessed: number;
                /** @description Measures that are left out because no points are published for them. */
                withoutPoints: number;
                /** @description Measures that are left out because they do not concern the commune. */
                notConcerning: number;
            } | null;
            /** @description Null unless something is shown measure by measure. */
            measures: {
                /** @description What the measure is called in addresses; it stays the same. */
                slug: string;
                /** @description Number of the measure. Inferred, and not official, where `sources` says of `code` that it is to be confirmed. */
                code: string | null;
                title: {
                    fr: string;
                    de: string;
                    en: string;
                };
                /** @description Whether the title is a translation in that language; otherwise it is the official one. */
                translated: {
                    fr: boolean;
                    de: boolean;
                };
                /** @description Which source says which value of the measure; what is not named here comes from `catalogue.sourceUrl`. */
                sources: {
                    /** @enum {string} */
                    value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                    source: string;
                    /** @description When it was read; null where it has no date. */
                    day: string | null;
                    toConfirm: boolean;
                }[];
                validFrom: string | null;
                /** @description The last day for which the catalogue says that it holds, null where no end is known; figures count it all the same. */
                validUntil: string | null;
                /** @description Null where it is not published to which section the measure belongs. */
                section: {
                    code: string;
                    titleFr: string | null;
                    titleDe: string | null;
                    titleEn: string | null;
                } | null;
                /** @description Null unless `measures` is shown. Each figure in it is null where it is not known. */
                score: {
                    /** @enum {string} */
                    state: "assessed" | "not-assessed" | "not-concerning";
                    /** @description Points that the catalogue gives; null where none are published. */
                    maximum: number | null;
                    possible: number | null;
                    effective: number | null;
                    planned: number | null;
                    remaining: number | null;
                    unknown: number | null;
                } | null;
                /** @description Null unless `actions` is shown. */
                actions: {
                    title: string;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    /** @description The working group, whose page is public. */
                    group: {
                        slug: string;
                        name: string;
                    };
                }[] | null;
                /** @description Null unless `indicators` is shown. */
                indicator: {
                    /** @description What the measure counts; null where the catalogue does not say. */
                    name: {
                        fr: string;
                        de: string;
                        en: string;
                    } | null;
                    unit: string | null;
                    /** @description Whether more is better, or less; null where the catalogue does not say. */
                    direction: ("more" | "less") | null;
                    /** @description Latest year first. The same values are one row each in `chapter-6-indicators.csv`. */
                    values: {
                        year: number;
                        value: number;
                        source: string | null;
                    }[];
                } | null;
                /** @description Null unless `evidence` is shown. */
                evidence: {
                    /** @description Pieces of evidence that are accepted and valid; one piece may prove several measures. */
                    pieces: number;
                    /** @description What they are called, without those that come from a meeting, an action or a practice sheet that is not public; null where the commune shows their number alone. */
                    titles: string[] | null;
                } | null;
            }[] | null;
            /** @description Null unless shown. Pieces in all, each counted once, whatever it proves. */
            evidence: {
                pieces: number;
            } | null;
            /** @description Null unless shown. How the certificate of the commune stands today. */
            certification: {
                /** @enum {string} */
                state: "none" | "valid" | "ending" | "ended" | "unknown";
                /** @description In percent of the whole catalogue, never of chapter 6 alone. */
                level: number | null;
                endsOn: string | null;
                /** @description The programme that awarded the certificate, which may not be that of `catalogue`; null without one. */
                programme: string | null;
            } | null;
            /** @description Null unless shown. An office of the commune, as it wrote it. */
            contact: {
                name: string | null;
                email: string | null;
                telephone: string | null;
                url: string | null;
            } | null;
            /** @description Whether the figures are invented, for the demonstration. */
            isDemo: boolean;
        };
        PublicPageDetailDto_Output: {
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            };
            parts: ("introduction" | "totals" | "measures" | "actions" | "indicators" | "evidence" | "certification" | "contact")[];
            introductionFr: string | null;
            introductionDe: string | null;
            introductionEn: string | null;
            /** @enum {string} */
            evidenceForm: "number" | "titles";
            contactOf: ("office" | "person") | null;
            contactName: string | null;
            contactEmail: string | null;
            contactTelephone: string | null;
            contactUrl: string | null;
            snapshotId: string | null;
            publishedAt: string | null;
            version: number | null;
            snapshots: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                /** @enum {string} */
                kind: "by-hand" | "yearly" | "before-audit" | "after-audit";
                label: string | null;
            }[];
            can: {
                edit: boolean;
            };
        };
        PublicPagePutDto: {
            parts: ("introduction" | "totals" | "measures" | "actions" | "indicators" | "evidence" | "certification" | "contact")[];
            introductionFr?: string | null;
            introductionDe?: string | null;
            introductionEn?: string | null;
            /**
             * @default number
             * @enum {string}
             */
            evidenceForm: "number" | "titles";
            contactOf?: string | null;
            contactName?: string | null;
            contactEmail?: string | null;
            contactTelephone?: string | null;
            contactUrl?: string | null;
            /** @default null */
            snapshotId: string | null;
            published: boolean;
            version: number | null;
        };
        PublicPageChoiceDto: {
            parts: ("introduction" | "totals" | "measures" | "actions" | "indicators" | "evidence" | "certification" | "contact")[];
            introductionFr?: string | null;
            introductionDe?: string | null;
            introductionEn?: string | null;
            /**
             * @default number
             * @enum {string}
             */
            evidenceForm: "number" | "titles";
            contactOf?: string | null;
            contactName?: string | null;
            contactEmail?: string | null;
            contactTelephone?: string | null;
            contactUrl?: string | null;
            /** @default null */
            snapshotId: string | null;
        };
        ParticipationDto_Output: {
            years: {
                year: number;
                meetings: number;
                actions: number;
                campaigns: number;
            }[];
        };
        SharedServicePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                kind: "waste-collection" | "shuttle" | "car-sharing" | "catering" | "energy-purchase" | "parcel-point" | "green-spaces" | "cleaning" | "training" | "other";
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                /** @enum {string} */
                phase: "need" | "interest" | "offers" | "agreed" | "running" | "ended" | "abandoned";
                decideBy: string | null;
                joined: number;
                ownAnswer: ("interested" | "not-yet" | "not-for-us") | null;
                /** Format: date-time */
                changedAt: string;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        SharedServiceCreateDto: {
            /** Format: uuid */
            groupId: string;
            zoneId?: string | null;
            themeId?: string | null;
            /** @enum {string} */
            kind: "waste-collection" | "shuttle" | "car-sharing" | "catering" | "energy-purchase" | "parcel-point" | "green-spaces" | "cleaning" | "training" | "other";
            title: string;
            need: string;
            /** @enum {string} */
            unit: "t" | "m3" | "trip" | "meal" | "mwh" | "vehicle" | "parcel" | "hour" | "person" | "piece";
            /** @enum {string} */
            per: "day" | "week" | "month" | "year";
            timesPerYear: number;
            decideBy?: string | null;
            /**
             * @default equal
             * @enum {string}
             */
            rule: "equal" | "volume" | "heads";
            /** @default null */
            floor: number | null;
        };
        SharedServiceDetailDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "waste-collection" | "shuttle" | "car-sharing" | "catering" | "energy-purchase" | "parcel-point" | "green-spaces" | "cleaning" | "training" | "other";
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            /** @enum {string} */
            phase: "need" | "interest" | "offers" | "agreed" | "running" | "ended" | "abandoned";
            decideBy: string | null;
            joined: number;
            ownAnswer: ("interested" | "not-yet" | "not-for-us") | null;
            /** Format: date-time */
            changedAt: string;
            isDemo: boolean;
            need: string;
            zone: {
                /** Format: uuid */
                id: string;
                name: string;
                isDemo: boolean;
            } | null;
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            /** @enum {string} */
            unit: "t" | "m3" | "trip" | "meal" | "mwh" | "vehicle" | "parcel" | "hour" | "person" | "piece";
            /** @enum {string} */
            per: "day" | "week" | "month" | "year";
            timesPerYear: number;
            /** @enum {string} */
            rule: "equal" | "volume" | "heads";
            floor: number | null;
            statedBy: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            lead: string | null;
            members: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            }[];
            waiting: number | null;
            volume: {
                sum: number;
                known: number;
                unknown: number;
                asOf: string | null;
            } | null;
            cost: {
                sum: number;
                known: number;
                unknown: number;
                asOf: string | null;
            } | null;
            interests: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                takesPart: boolean;
                answer: ("interested" | "not-yet" | "not-for-us") | null;
                volume: number | null;
                heads: number | null;
                yearlyCost: number | null;
                acceptance: ("accepted" | "declined") | null;
                word: string | null;
                version: number | null;
            }[];
            own: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            offers: {
                /** Format: uuid */
                id: string;
                supplier: string;
                fixed: number;
                unitPrice: number;
                validUntil: string | null;
                expired: boolean;
                notes: string | null;
                conditions: string | null;
                url: string | null;
                chosen: boolean;
                total: number | null;
                ownShare: number | null;
                shares: {
                    least: number;
                    most: number;
                } | null;
                refused: ("nobody" | "volume-unknown" | "heads-unknown" | "nothing-to-share-by" | "floor-above-total") | null;
                version: number;
            }[];
            sharing: {
                /** Format: uuid */
                offerId: string;
                supplier: string;
                fixed: number;
                unitPrice: number;
                volume: number | null;
                volumeUnknown: number;
                timesPerYear: number;
                total: number | null;
                /** @enum {string} */
                rule: "equal" | "volume" | "heads";
                floor: number | null;
                refused: ("nobody" | "volume-unknown" | "heads-unknown" | "nothing-to-share-by" | "floor-above-total") | null;
                rest: {
                    euros: number;
                    weight: number;
                } | null;
                shares: {
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    };
                    euros: number;
                    atFloor: boolean;
                    volume: number | null;
                    heads: number | null;
                    acceptance: ("accepted" | "declined") | null;
                }[];
                behind: boolean;
                agreedDay: string | null;
            } | null;
            savings: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                /** Format: date */
                fromDay: string;
                /** Format: date */
                toDay: string;
                costBefore: number | null;
                costAfter: number | null;
                volume: number | null;
                kgCo2e: number | null;
                source: string | null;
                version: number;
            }[];
            saved: {
                euros: {
                    sum: number;
                    known: number;
                    unknown: number;
                    asOf: string | null;
                } | null;
                kgCo2e: {
                    sum: number;
                    known: number;
                    unknown: number;
                    asOf: string | null;
                } | null;
            };
            steps: {
                /** @enum {string} */
                phase: "need" | "interest" | "offers" | "agreed" | "running" | "ended" | "abandoned";
                /** Format: date-time */
                at: string;
                reason: string | null;
            }[];
            actionId: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            can: {
                edit: boolean;
                answer: boolean;
                answerForOthers: boolean;
                offer: boolean;
                choose: boolean;
                accept: boolean;
                measure: boolean;
                measureForOthers: boolean;
                move: boolean;
                propose: boolean;
            };
        };
        SharedServicePutDto: {
            version: number;
            zoneId?: string | null;
            themeId?: string | null;
            /** @enum {string} */
            kind: "waste-collection" | "shuttle" | "car-sharing" | "catering" | "energy-purchase" | "parcel-point" | "green-spaces" | "cleaning" | "training" | "other";
            title: string;
            need: string;
            /** @enum {string} */
            unit: "t" | "m3" | "trip" | "meal" | "mwh" | "vehicle" | "parcel" | "hour" | "person" | "piece";
            /** @enum {string} */
            per: "day" | "week" | "month" | "year";
            timesPerYear: number;
            decideBy?: string | null;
            /**
             * @default equal
             * @enum {string}
             */
            rule: "equal" | "volume" | "heads";
            /** @default null */
            floor: number | null;
        };
        SharedServiceStepDto: {
            version: number;
            /** @enum {string} */
            phase: "need" | "interest" | "offers" | "agreed" | "running" | "ended" | "abandoned";
            reason?: string | null;
            day?: string | null;
        };
        InterestPutDto: {
            /** @default null */
            version: number | null;
            organisationId?: string | null;
            /** @enum {string} */
            answer: "interested" | "not-yet" | "not-for-us";
            /** @default null */
            volume: number | null;
            /** @default null */
            heads: number | null;
            /** @default null */
            yearlyCost: number | null;
        };
        AcceptancePutDto: {
            share: number;
            /** Format: uuid */
            offerId: string;
            /** @enum {string} */
            answer: "accepted" | "declined";
            word?: string | null;
        };
        ServiceEvidenceDto: {
            version: number;
            measureIds: string[];
        };
        ServiceOfferCreateDto: {
            supplier: string;
            /** @default 0 */
            fixed: number;
            /** @default 0 */
            unitPrice: number;
            validUntil?: string | null;
            notes?: string | null;
            conditions?: string | null;
            url?: string | null;
        };
        ServiceOfferPutDto: {
            version: number;
            supplier: string;
            /** @default 0 */
            fixed: number;
            /** @default 0 */
            unitPrice: number;
            validUntil?: string | null;
            notes?: string | null;
            conditions?: string | null;
            url?: string | null;
        };
        ServiceSavingCreateDto: {
            organisationId?: string | null;
            /** Format: date */
            fromDay: string;
            /** Format: date */
            toDay: string;
            /** @default null */
            costBefore: number | null;
            /** @default null */
            costAfter: number | null;
            /** @default null */
            volume: number | null;
            /** @default null */
            kgCo2e: number | null;
            source?: string | null;
        };
        ServiceSavingPutDto: {
            version: number;
            /** Format: date */
            fromDay: string;
            /** Format: date */
            toDay: string;
            /** @default null */
            costBefore: number | null;
            /** @default null */
            costAfter: number | null;
            /** @default null */
            volume: number | null;
            /** @default null */
            kgCo2e: number | null;
            source?: string | null;
        };
        SuccessionPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "successor" | "substitute";
                /** @enum {string} */
                state: "proposed" | "confirmed" | "refused" | "withdrawn";
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                person: {
                    contactId: string | null;
                    givenName: string;
                    familyName: string;
                    functionTitle: string | null;
                    email: string | null;
                    telephone: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                };
                /** Format: date */
                fromDay: string;
                untilDay: string | null;
                word: string | null;
                answer: string | null;
                decidedBy: string | null;
                decidedAt: string | null;
                handedOverAt: string | null;
                moves: {
                    invitations: number;
                    actions: number;
                } | null;
                /** Format: date-time */
                createdAt: string;
                isDemo: boolean;
                version: number;
                can: {
                    decide: boolean;
                    withdraw: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        SuccessionCreateDto: {
            /** @enum {string} */
            kind: "successor" | "substitute";
            personId?: string | null;
            givenName?: string | null;
            familyName?: string | null;
            functionTitle?: string | null;
            email?: string | null;
            telephone?: string | null;
            /**
             * @default fr
             * @enum {string}
             */
            locale: "fr" | "de" | "en";
            /** Format: date */
            fromDay: string;
            untilDay?: string | null;
            word?: string | null;
        };
        SuccessionRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "successor" | "substitute";
            /** @enum {string} */
            state: "proposed" | "confirmed" | "refused" | "withdrawn";
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            };
            contact: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            person: {
                contactId: string | null;
                givenName: string;
                familyName: string;
                functionTitle: string | null;
                email: string | null;
                telephone: string | null;
                /** @enum {string} */
                locale: "fr" | "de" | "en";
            };
            /** Format: date */
            fromDay: string;
            untilDay: string | null;
            word: string | null;
            answer: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            handedOverAt: string | null;
            moves: {
                invitations: number;
                actions: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            isDemo: boolean;
            version: number;
            can: {
                decide: boolean;
                withdraw: boolean;
            };
        };
        SuccessionConfirmDto: {
            version: number;
            word?: string | null;
        };
        SuccessionRefuseDto: {
            version: number;
            word: string;
        };
        FlowPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                direction: "offer" | "need";
                /** @enum {string} */
                kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                label: string;
                wasteCode: {
                    code: string;
                    hazardous: boolean;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    translated: ("fr" | "de")[];
                } | null;
                quantity: number | null;
                unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                /** @enum {string} */
                per: "once" | "week" | "month" | "year";
                fromDay: string | null;
                toDay: string | null;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                lon: number | null;
                lat: number | null;
                distanceKm: number | null;
                /** @enum {string} */
                confidentiality: "public" | "zone" | "ims";
                /** @enum {string} */
                standing: "current" | "ending" | "expired" | "withdrawn";
                /** Format: date */
                expiresOn: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                isOwn: boolean;
                isDemo: boolean;
                /** Format: date-time */
                createdAt: string;
            }[];
            total: number;
            page: number;
            size: number;
        };
        FlowPlacesDto_Output: {
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            };
            sector: {
                code: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            sites: {
                /** Format: uuid */
                id: string;
                label: string;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
            }[];
        };
        FlowCreateDto: {
            organisationId?: string | null;
            /** @enum {string} */
            direction: "offer" | "need";
            /** @enum {string} */
            kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
            label: string;
            description?: string | null;
            contaminants?: string | null;
            wasteCode?: string | null;
            naceCode?: string | null;
            /** @default null */
            quantity: number | null;
            unit?: string | null;
            /**
             * @default once
             * @enum {string}
             */
            per: "once" | "week" | "month" | "year";
            /** @default null */
            fromDay: string | null;
            /** @default null */
            toDay: string | null;
            siteId?: string | null;
            zoneId?: string | null;
            communeCode?: string | null;
            /** @default null */
            lon: number | null;
            /** @default null */
            lat: number | null;
            /**
             * @default zone
             * @enum {string}
             */
            confidentiality: "public" | "zone" | "ims";
            /** @default null */
            expiresOn: string | null;
        };
        FlowDetailDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            direction: "offer" | "need";
            /** @enum {string} */
            kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
            label: string;
            wasteCode: {
                code: string;
                hazardous: boolean;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                translated: ("fr" | "de")[];
            } | null;
            quantity: number | null;
            unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
            /** @enum {string} */
            per: "once" | "week" | "month" | "year";
            fromDay: string | null;
            toDay: string | null;
            zone: {
                /** Format: uuid */
                id: string;
                name: string;
                isDemo: boolean;
            } | null;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            } | null;
            lon: number | null;
            lat: number | null;
            distanceKm: number | null;
            /** @enum {string} */
            confidentiality: "public" | "zone" | "ims";
            /** @enum {string} */
            standing: "current" | "ending" | "expired" | "withdrawn";
            /** Format: date */
            expiresOn: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            isOwn: boolean;
            isDemo: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            contaminants: string | null;
            sector: {
                code: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            naceCode: string | null;
            site: {
                /** Format: uuid */
                id: string;
                label: string;
            } | null;
            point: {
                lon: number;
                lat: number;
            } | null;
            version: number;
            can: {
                edit: boolean;
                withdraw: boolean;
                restore: boolean;
                renew: boolean;
                readMatches: boolean;
            };
        };
        FlowPutDto: {
            version: number;
            /** @enum {string} */
            direction: "offer" | "need";
            /** @enum {string} */
            kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
            label: string;
            description?: string | null;
            contaminants?: string | null;
            wasteCode?: string | null;
            naceCode?: string | null;
            /** @default null */
            quantity: number | null;
            unit?: string | null;
            /**
             * @default once
             * @enum {string}
             */
            per: "once" | "week" | "month" | "year";
            /** @default null */
            fromDay: string | null;
            /** @default null */
            toDay: string | null;
            siteId?: string | null;
            zoneId?: string | null;
            communeCode?: string | null;
            /** @default null */
            lon: number | null;
            /** @default null */
            lat: number | null;
            /**
             * @default zone
             * @enum {string}
             */
            confidentiality: "public" | "zone" | "ims";
            /** @default null */
            expiresOn: string | null;
        };
        FlowVersionDto: {
            version: number;
        };
        FlowPoolAnswerDto_Output: {
            pool: {
                members: {
                    flow: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        direction: "offer" | "need";
                        /** @enum {string} */
                        kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                        label: string;
                        wasteCode: {
                            code: string;
                            hazardous: boolean;
                            titleFr: string;
                            titleDe: string;
                            titleEn: string;
                            translated: ("fr" | "de")[];
                        } | null;
                        quantity: number | null;
                        unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                        /** @enum {string} */
                        per: "once" | "week" | "month" | "year";
                        fromDay: string | null;
                        toDay: string | null;
                        zone: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            isDemo: boolean;
                        } | null;
                        commune: {
                            code: string;
                            name: string;
                            isDemo: boolean;
                        } | null;
                        lon: number | null;
                        lat: number | null;
                        distanceKm: number | null;
                        /** @enum {string} */
                        confidentiality: "public" | "zone" | "ims";
                        /** @enum {string} */
                        standing: "current" | "ending" | "expired" | "withdrawn";
                        /** Format: date */
                        expiresOn: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        isOwn: boolean;
                        isDemo: boolean;
                        /** Format: date-time */
                        createdAt: string;
                    };
                    score: number;
                    distanceKm: number | null;
                }[];
                total: number | null;
                covered: number | null;
                notCounted: number;
            } | null;
        };
        FlowCountsDto_Output: {
            offers: number | null;
            needs: number | null;
            exchanges: number | null;
        };
        MatchPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                offer: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    direction: "offer" | "need";
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                    label: string;
                    wasteCode: {
                        code: string;
                        hazardous: boolean;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        translated: ("fr" | "de")[];
                    } | null;
                    quantity: number | null;
                    unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                    /** @enum {string} */
                    per: "once" | "week" | "month" | "year";
                    fromDay: string | null;
                    toDay: string | null;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    commune: {
                        code: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    lon: number | null;
                    lat: number | null;
                    distanceKm: number | null;
                    /** @enum {string} */
                    confidentiality: "public" | "zone" | "ims";
                    /** @enum {string} */
                    standing: "current" | "ending" | "expired" | "withdrawn";
                    /** Format: date */
                    expiresOn: string;
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    } | null;
                    isOwn: boolean;
                    isDemo: boolean;
                    /** Format: date-time */
                    createdAt: string;
                };
                need: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    direction: "offer" | "need";
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                    label: string;
                    wasteCode: {
                        code: string;
                        hazardous: boolean;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        translated: ("fr" | "de")[];
                    } | null;
                    quantity: number | null;
                    unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                    /** @enum {string} */
                    per: "once" | "week" | "month" | "year";
                    fromDay: string | null;
                    toDay: string | null;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    commune: {
                        code: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    lon: number | null;
                    lat: number | null;
                    distanceKm: number | null;
                    /** @enum {string} */
                    confidentiality: "public" | "zone" | "ims";
                    /** @enum {string} */
                    standing: "current" | "ending" | "expired" | "withdrawn";
                    /** Format: date */
                    expiresOn: string;
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    } | null;
                    isOwn: boolean;
                    isDemo: boolean;
                    /** Format: date-time */
                    createdAt: string;
                };
                score: number;
                most: number;
                distanceKm: number | null;
                parts: {
                    /** @enum {string} */
                    name: "waste" | "text" | "sector" | "distance" | "quantity" | "period";
                    value: number | null;
                    weight: number;
                    reason: {
                        /** @enum {string} */
                        code: "unknown" | "waste-code" | "waste-sub-chapter" | "waste-family" | "waste-chapter" | "waste-none" | "text-shared" | "text-none" | "sector-known" | "sector-none" | "distance" | "quantity-share" | "quantity-different" | "period-share" | "period-none";
                        params: {
                            [key: string]: number;
                        };
                    };
                }[];
                experience: {
                    factor: number;
                    dismissed: number;
                };
                hazardous: boolean;
                dismissal: {
                    /** @enum {string} */
                    reason: "quality" | "quantity" | "distance" | "law" | "no-interest" | "not-alike" | "other";
                    word: string | null;
                    by: string | null;
                    /** Format: date */
                    on: string;
                } | null;
                introductionId: string | null;
                can: {
                    dismiss: boolean;
                    introduce: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        MatchDismissalDto: {
            /** @enum {string} */
            reason: "quality" | "quantity" | "distance" | "law" | "no-interest" | "not-alike" | "other";
            word?: string | null;
        };
        MatchRowDto_Output: {
            /** Format: uuid */
            id: string;
            offer: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                direction: "offer" | "need";
                /** @enum {string} */
                kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                label: string;
                wasteCode: {
                    code: string;
                    hazardous: boolean;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    translated: ("fr" | "de")[];
                } | null;
                quantity: number | null;
                unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                /** @enum {string} */
                per: "once" | "week" | "month" | "year";
                fromDay: string | null;
                toDay: string | null;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                lon: number | null;
                lat: number | null;
                distanceKm: number | null;
                /** @enum {string} */
                confidentiality: "public" | "zone" | "ims";
                /** @enum {string} */
                standing: "current" | "ending" | "expired" | "withdrawn";
                /** Format: date */
                expiresOn: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                isOwn: boolean;
                isDemo: boolean;
                /** Format: date-time */
                createdAt: string;
            };
            need: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                direction: "offer" | "need";
                /** @enum {string} */
                kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                label: string;
                wasteCode: {
                    code: string;
                    hazardous: boolean;
                    titleFr: string;
                    titleDe: string;
                    titleEn: string;
                    translated: ("fr" | "de")[];
                } | null;
                quantity: number | null;
                unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                /** @enum {string} */
                per: "once" | "week" | "month" | "year";
                fromDay: string | null;
                toDay: string | null;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                lon: number | null;
                lat: number | null;
                distanceKm: number | null;
                /** @enum {string} */
                confidentiality: "public" | "zone" | "ims";
                /** @enum {string} */
                standing: "current" | "ending" | "expired" | "withdrawn";
                /** Format: date */
                expiresOn: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                isOwn: boolean;
                isDemo: boolean;
                /** Format: date-time */
                createdAt: string;
            };
            score: number;
            most: number;
            distanceKm: number | null;
            parts: {
                /** @enum {string} */
                name: "waste" | "text" | "sector" | "distance" | "quantity" | "period";
                value: number | null;
                weight: number;
                reason: {
                    /** @enum {string} */
                    code: "unknown" | "waste-code" | "waste-sub-chapter" | "waste-family" | "waste-chapter" | "waste-none" | "text-shared" | "text-none" | "sector-known" | "sector-none" | "distance" | "quantity-share" | "quantity-different" | "period-share" | "period-none";
                    params: {
                        [key: string]: number;
                    };
                };
            }[];
            experience: {
                factor: number;
                dismissed: number;
            };
            hazardous: boolean;
            dismissal: {
                /** @enum {string} */
                reason: "quality" | "quantity" | "distance" | "law" | "no-interest" | "not-alike" | "other";
                word: string | null;
                by: string | null;
                /** Format: date */
                on: string;
            } | null;
            introductionId: string | null;
            can: {
                dismiss: boolean;
                introduce: boolean;
            };
        };
        IntroductionPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                phase: "idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned";
                offer: {
                    flow: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        direction: "offer" | "need";
                        /** @enum {string} */
                        kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                        label: string;
                        wasteCode: {
                            code: string;
                            hazardous: boolean;
                            titleFr: string;
                            titleDe: string;
                            titleEn: string;
                            translated: ("fr" | "de")[];
                        } | null;
                        quantity: number | null;
                        unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                        /** @enum {string} */
                        per: "once" | "week" | "month" | "year";
                        fromDay: string | null;
                        toDay: string | null;
                        zone: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            isDemo: boolean;
                        } | null;
                        commune: {
                            code: string;
                            name: string;
                            isDemo: boolean;
                        } | null;
                        lon: number | null;
                        lat: number | null;
                        distanceKm: number | null;
                        /** @enum {string} */
                        confidentiality: "public" | "zone" | "ims";
                        /** @enum {string} */
                        standing: "current" | "ending" | "expired" | "withdrawn";
                        /** Format: date */
                        expiresOn: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        isOwn: boolean;
                        isDemo: boolean;
                        /** Format: date-time */
                        createdAt: string;
                    };
                    answer: ("accepted" | "declined") | null;
                    contact: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                    } | null;
                    reason: string | null;
                };
                need: {
                    flow: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        direction: "offer" | "need";
                        /** @enum {string} */
                        kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                        label: string;
                        wasteCode: {
                            code: string;
                            hazardous: boolean;
                            titleFr: string;
                            titleDe: string;
                            titleEn: string;
                            translated: ("fr" | "de")[];
                        } | null;
                        quantity: number | null;
                        unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                        /** @enum {string} */
                        per: "once" | "week" | "month" | "year";
                        fromDay: string | null;
                        toDay: string | null;
                        zone: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            isDemo: boolean;
                        } | null;
                        commune: {
                            code: string;
                            name: string;
                            isDemo: boolean;
                        } | null;
                        lon: number | null;
                        lat: number | null;
                        distanceKm: number | null;
                        /** @enum {string} */
                        confidentiality: "public" | "zone" | "ims";
                        /** @enum {string} */
                        standing: "current" | "ending" | "expired" | "withdrawn";
                        /** Format: date */
                        expiresOn: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        isOwn: boolean;
                        isDemo: boolean;
                        /** Format: date-time */
                        createdAt: string;
                    };
                    answer: ("accepted" | "declined") | null;
                    contact: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                    } | null;
                    reason: string | null;
                };
                ownSide: ("offer" | "need") | null;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                word: string | null;
                introduced: boolean;
                hazardous: boolean;
                tonnes: number | null;
                kgCo2e: number | null;
                euros: number | null;
                evidence: string | null;
                evidenceUrl: string | null;
                counts: boolean;
                actionId: string | null;
                steps: {
                    /** @enum {string} */
                    phase: "idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned";
                    /** Format: date-time */
                    at: string;
                    reason: string | null;
                }[];
                proposedBy: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                changedAt: string;
                isDemo: boolean;
                version: number;
                can: {
                    answer: boolean;
                    move: boolean;
                    state: boolean;
                    propose: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
            totals: {
                tonnes: number | null;
                kgCo2e: number | null;
                euros: number | null;
                counted: number;
                leftOut: number;
            };
            waiting: number;
        };
        IntroductionRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            phase: "idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned";
            offer: {
                flow: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    direction: "offer" | "need";
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                    label: string;
                    wasteCode: {
                        code: string;
                        hazardous: boolean;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        translated: ("fr" | "de")[];
                    } | null;
                    quantity: number | null;
                    unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                    /** @enum {string} */
                    per: "once" | "week" | "month" | "year";
                    fromDay: string | null;
                    toDay: string | null;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    commune: {
                        code: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    lon: number | null;
                    lat: number | null;
                    distanceKm: number | null;
                    /** @enum {string} */
                    confidentiality: "public" | "zone" | "ims";
                    /** @enum {string} */
                    standing: "current" | "ending" | "expired" | "withdrawn";
                    /** Format: date */
                    expiresOn: string;
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    } | null;
                    isOwn: boolean;
                    isDemo: boolean;
                    /** Format: date-time */
                    createdAt: string;
                };
                answer: ("accepted" | "declined") | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    email: string | null;
                } | null;
                reason: string | null;
            };
            need: {
                flow: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    direction: "offer" | "need";
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment";
                    label: string;
                    wasteCode: {
                        code: string;
                        hazardous: boolean;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        translated: ("fr" | "de")[];
                    } | null;
                    quantity: number | null;
                    unit: ("kg" | "t" | "l" | "m3" | "m2" | "kwh" | "mwh" | "piece" | "hour") | null;
                    /** @enum {string} */
                    per: "once" | "week" | "month" | "year";
                    fromDay: string | null;
                    toDay: string | null;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    commune: {
                        code: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    lon: number | null;
                    lat: number | null;
                    distanceKm: number | null;
                    /** @enum {string} */
                    confidentiality: "public" | "zone" | "ims";
                    /** @enum {string} */
                    standing: "current" | "ending" | "expired" | "withdrawn";
                    /** Format: date */
                    expiresOn: string;
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    } | null;
                    isOwn: boolean;
                    isDemo: boolean;
                    /** Format: date-time */
                    createdAt: string;
                };
                answer: ("accepted" | "declined") | null;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    email: string | null;
                } | null;
                reason: string | null;
            };
            ownSide: ("offer" | "need") | null;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            word: string | null;
            introduced: boolean;
            hazardous: boolean;
            tonnes: number | null;
            kgCo2e: number | null;
            euros: number | null;
            evidence: string | null;
            evidenceUrl: string | null;
            counts: boolean;
            actionId: string | null;
            steps: {
                /** @enum {string} */
                phase: "idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned";
                /** Format: date-time */
                at: string;
                reason: string | null;
            }[];
            proposedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            isDemo: boolean;
            version: number;
            can: {
                answer: boolean;
                move: boolean;
                state: boolean;
                propose: boolean;
            };
        };
        IntroductionCreateDto: {
            /** Format: uuid */
            offerId: string;
            /** Format: uuid */
            needId: string;
            /** Format: uuid */
            groupId: string;
            word?: string | null;
        };
        IntroductionAnswerDto: {
            version: number;
            /** @enum {string} */
            answer: "accepted" | "declined";
            reason?: string | null;
        };
        IntroductionStepDto: {
            version: number;
            /** @enum {string} */
            phase: "idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned";
            reason?: string | null;
        };
        IntroductionFiguresDto: {
            version: number;
            /** @default null */
            tonnes: number | null;
            /** @default null */
            kgCo2e: number | null;
            /** @default null */
            euros: number | null;
            evidence?: string | null;
            evidenceUrl?: string | null;
        };
        ExchangeEvidenceDto: {
            measureIds: string[];
        };
        WasteCodePageDto_Output: {
            items: {
                code: string;
                hazardous: boolean;
                titleFr: string;
                titleDe: string;
                titleEn: string;
                translated: ("fr" | "de")[];
                level: number;
                parent: string | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CommunePageDto_Output: {
            items: {
                code: string;
                name: string;
                isDemo: boolean;
                canton: string | null;
                areaKm2: number | null;
                population: number | null;
                populationOn: string | null;
                formedFrom: {
                    code: string;
                    name: string;
                    /** Format: date */
                    mergedOn: string;
                }[];
                lon: number | null;
                lat: number | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        NacePageDto_Output: {
            items: {
                code: string;
                level: number;
                parent: string | null;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            }[];
            total: number;
            page: number;
            size: number;
        };
        HolidayListDto_Output: {
            items: {
                /** Format: date */
                day: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            }[];
        };
        NeighbourPageDto_Output: {
            items: {
                /** @enum {string} */
                kind: "practice" | "pilot" | "action";
                /** Format: uuid */
                id: string;
                key: string;
                title: string;
                word: string | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                opens: boolean;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                km: number | null;
                day: string | null;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
            from: {
                /** Format: uuid */
                id: string;
                name: string;
                isDemo: boolean;
            }[];
        };
        ThemePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
                groups: number;
                archived: boolean;
                version: number;
                can: {
                    edit: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        ThemeCreateDto: {
            /** Format: slug */
            slug?: string;
            nameFr: string;
            nameDe: string;
            nameEn: string;
        };
        ThemeRowDto_Output: {
            /** Format: uuid */
            id: string;
            slug: string;
            nameFr: string;
            nameDe: string;
            nameEn: string;
            groups: number;
            archived: boolean;
            version: number;
            can: {
                edit: boolean;
            };
        };
        ThemeDetailDto_Output: {
            /** Format: uuid */
            id: string;
            slug: string;
            nameFr: string;
            nameDe: string;
            nameEn: string;
            groups: number;
            archived: boolean;
            version: number;
            phases: {
                /** @enum {string} */
                phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                groups: number;
            }[];
            can: {
                edit: boolean;
                announce: boolean;
            };
        };
        ThemeUpdateDto: {
            version: number;
            nameFr?: string;
            nameDe?: string;
            nameEn?: string;
            archived?: boolean;
        };
        ZonePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                isDemo: boolean;
                communes: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                }[];
                lon: number | null;
                lat: number | null;
                outline: [
                    number,
                    number
                ][] | null;
                organisations: number;
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                }[];
                figures: {
                    participants: number | null;
                    campaigns: number | null;
                    exchanges: number | null;
                    pilots: number | null;
                };
                archived: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        ZoneCreateDto: {
            name: string;
            communeCodes: string[];
            /** @default null */
            lon: number | null;
            /** @default null */
            lat: number | null;
            /** @default null */
            outline: [
                number,
                number
            ][] | null;
            note?: string | null;
            sourceUrl?: string | null;
        };
        ZoneDetailDto_Output: {
            /** Format: uuid */
            id: string;
            name: string;
            isDemo: boolean;
            communes: {
                code: string;
                name: string;
                isDemo: boolean;
            }[];
            lon: number | null;
            lat: number | null;
            outline: [
                number,
                number
            ][] | null;
            organisations: number;
            groups: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            }[];
            figures: {
                participants: number | null;
                campaigns: number | null;
                exchanges: number | null;
                pilots: number | null;
            };
            archived: boolean;
            note: string | null;
            sourceUrl: string | null;
            version: number;
            can: {
                edit: boolean;
                archive: boolean;
                restore: boolean;
            };
        };
        ZoneUpdateDto: {
            version: number;
            name?: string;
            communeCodes?: string[];
            lon?: number | null;
            lat?: number | null;
            outline?: [
                number,
                number
            ][] | null;
            note?: string | null;
            sourceUrl?: string | null;
        };
        OrganisationPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
                shortName: string | null;
                sector: {
                    code: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                } | null;
                sizeClass: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+") | null;
                website: string | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                }[];
                archived: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        OrganisationCreateDto: {
            /** @enum {string} */
            kind: "company" | "commune" | "public-actor" | "association";
            name: string;
            shortName?: string | null;
            naceCode?: string | null;
            sizeClass?: string | null;
            website?: string | null;
            communeCode?: string | null;
            note?: string | null;
            sourceUrl?: string | null;
            sites?: {
                /** Format: uuid */
                id?: string;
                label: string;
                address?: string | null;
                zoneId?: string | null;
                communeCode?: string | null;
            }[];
        };
        OrganisationDetailDto_Output: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "company" | "commune" | "public-actor" | "association";
            isDemo: boolean;
            shortName: string | null;
            sector: {
                code: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            } | null;
            sizeClass: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+") | null;
            website: string | null;
            commune: {
                code: string;
                name: string;
                isDemo: boolean;
            } | null;
            archived: boolean;
            note: string | null;
            sourceUrl: string | null;
            sites: {
                /** Format: uuid */
                id: string;
                label: string;
                address: string | null;
                zone: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
            }[];
            contacts: {
                /** Format: uuid */
                id: string;
                givenName: string;
                familyName: string;
                functionTitle: string | null;
                email: string | null;
                telephone: string | null;
                reachable: boolean;
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                timeZone: string | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                relation: {
                    /** @enum {string} */
                    kind: "main" | "substitute" | "other";
                    /** Format: date */
                    fromDay: string;
                    toDay: string | null;
                } | null;
                archived: boolean;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                    editRelation: boolean;
                    archive: boolean;
                    restore: boolean;
                    nameSuccessor: boolean;
                };
            }[];
            memberships: {
                /** Format: uuid */
                id: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                /** @enum {string} */
                role: "member" | "partner" | "commune";
                fromDay: string | null;
                toDay: string | null;
                current: boolean;
            }[];
            unfinishedActions: number;
            attendance: {
                attended: number;
                invited: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            archivedAt: string | null;
            version: number;
            can: {
                edit: boolean;
                editAll: boolean;
                archive: boolean;
                restore: boolean;
                addContact: boolean;
                readHistory: boolean;
            };
        };
        LikelyDuplicatesListDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
                similarity: number;
                archived: boolean;
            }[];
        };
        OrganisationUpdateDto: {
            version: number;
            /** @enum {string} */
            kind?: "company" | "commune" | "public-actor" | "association";
            name?: string;
            shortName?: string | null;
            naceCode?: string | null;
            sizeClass?: string | null;
            website?: string | null;
            communeCode?: string | null;
            note?: string | null;
            sourceUrl?: string | null;
            sites?: {
                /** Format: uuid */
                id?: string;
                label: string;
                address?: string | null;
                zoneId?: string | null;
                communeCode?: string | null;
            }[];
        };
        HistoryPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorLabel: string;
                kind: string;
                subject: {
                    type: string;
                    id: string;
                    label: string | null;
                };
                changes: {
                    field: string;
                    before: unknown;
                    after: unknown;
                }[];
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        ContactPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                givenName: string;
                familyName: string;
                functionTitle: string | null;
                email: string | null;
                telephone: string | null;
                reachable: boolean;
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                timeZone: string | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                relation: {
                    /** @enum {string} */
                    kind: "main" | "substitute" | "other";
                    /** Format: date */
                    fromDay: string;
                    toDay: string | null;
                } | null;
                archived: boolean;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                    editRelation: boolean;
                    archive: boolean;
                    restore: boolean;
                    nameSuccessor: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        ContactCreateDto: {
            givenName: string;
            familyName: string;
            functionTitle?: string | null;
            email?: string | null;
            telephone?: string | null;
            /**
             * @default fr
             * @enum {string}
             */
            locale: "fr" | "de" | "en";
            /** Format: time-zone */
            timeZone?: string;
            /**
             * @default main
             * @enum {string}
             */
            relation: "main" | "substitute" | "other";
            fromDay?: string | null;
            succeedsContactId?: string | null;
        };
        ContactRowDto_Output: {
            /** Format: uuid */
            id: string;
            givenName: string;
            familyName: string;
            functionTitle: string | null;
            email: string | null;
            telephone: string | null;
            reachable: boolean;
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            timeZone: string | null;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            relation: {
                /** @enum {string} */
                kind: "main" | "substitute" | "other";
                /** Format: date */
                fromDay: string;
                toDay: string | null;
            } | null;
            archived: boolean;
            isDemo: boolean;
            version: number;
            can: {
                edit: boolean;
                editRelation: boolean;
                archive: boolean;
                restore: boolean;
                nameSuccessor: boolean;
            };
        };
        ContactUpdateDto: {
            version: number;
            givenName?: string;
            familyName?: string;
            functionTitle?: string | null;
            email?: string | null;
            telephone?: string | null;
            /** @enum {string} */
            locale?: "fr" | "de" | "en";
            /** Format: time-zone */
            timeZone?: string;
            relation?: {
                /** @enum {string} */
                kind: "main" | "substitute" | "other";
                /** Format: date */
                fromDay: string;
                toDay?: string | null;
            };
        };
        LogPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "call" | "mail" | "visit" | "note";
                /** Format: date */
                day: string;
                text: string;
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                authorLabel: string;
                /** Format: date-time */
                createdAt: string;
                removed: boolean;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        LogEntryCreateDto: {
            /** @enum {string} */
            kind: "call" | "mail" | "visit" | "note";
            day?: string | null;
            text: string;
            contactId?: string | null;
        };
        LogEntryRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "call" | "mail" | "visit" | "note";
            /** Format: date */
            day: string;
            text: string;
            contact: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            authorLabel: string;
            /** Format: date-time */
            createdAt: string;
            removed: boolean;
            isDemo: boolean;
            version: number;
            can: {
                edit: boolean;
            };
        };
        LogEntryUpdateDto: {
            version: number;
            /** @enum {string} */
            kind?: "call" | "mail" | "visit" | "note";
            /** Format: date */
            day?: string;
            text?: string;
            contactId?: string | null;
        };
        ImportPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                subject: "organisations" | "contacts" | "memberships";
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                fileName: string;
                /** @enum {string} */
                state: "uploaded" | "checked" | "applied" | "undone";
                rowCount: number;
                counts: {
                    new: number;
                    same: number;
                    changed: number;
                    duplicate: number;
                    error: number;
                } | null;
                creates: number;
                changes: number;
                authorLabel: string;
                /** Format: date-time */
                createdAt: string;
                appliedAt: string | null;
                undoneAt: string | null;
                /** Format: date-time */
                keptUntil: string;
                version: number;
                can: {
                    edit: boolean;
                    apply: boolean;
                    undo: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        ImportDetailDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            subject: "organisations" | "contacts" | "memberships";
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            } | null;
            fileName: string;
            /** @enum {string} */
            state: "uploaded" | "checked" | "applied" | "undone";
            rowCount: number;
            counts: {
                new: number;
                same: number;
                changed: number;
                duplicate: number;
                error: number;
            } | null;
            creates: number;
            changes: number;
            authorLabel: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            undoneAt: string | null;
            /** Format: date-time */
            keptUntil: string;
            version: number;
            can: {
                edit: boolean;
                apply: boolean;
                undo: boolean;
            };
            headings: {
                text: string;
                sample: string;
                field: ("organisation" | "kind" | "shortName" | "naceCode" | "size" | "commune" | "website" | "givenName" | "familyName" | "functionTitle" | "email" | "telephone" | "language" | "relation" | "fromDay" | "toDay" | "group" | "membershipRole") | null;
            }[];
            missing: ("organisation" | "kind" | "shortName" | "naceCode" | "size" | "commune" | "website" | "givenName" | "familyName" | "functionTitle" | "email" | "telephone" | "language" | "relation" | "fromDay" | "toDay" | "group" | "membershipRole")[];
            undecided: number;
            progress: {
                done: number;
                total: number;
            } | null;
        };
        ImportRemovedDto_Output: {
            /** Format: uuid */
            id: string;
        };
        ImportMatchDto: {
            version: number;
            columns: (("organisation" | "kind" | "shortName" | "naceCode" | "size" | "commune" | "website" | "givenName" | "familyName" | "functionTitle" | "email" | "telephone" | "language" | "relation" | "fromDay" | "toDay" | "group" | "membershipRole") | null)[];
        };
        ImportRowPageDto_Output: {
            items: {
                number: number;
                label: string;
                cells: {
                    /** @enum {string} */
                    field: "organisation" | "kind" | "shortName" | "naceCode" | "size" | "commune" | "website" | "givenName" | "familyName" | "functionTitle" | "email" | "telephone" | "language" | "relation" | "fromDay" | "toDay" | "group" | "membershipRole";
                    text: string;
                }[];
                /** @enum {string} */
                verdict: "new" | "same" | "changed" | "duplicate" | "error";
                changes: {
                    /** @enum {string} */
                    field: "organisation" | "kind" | "shortName" | "naceCode" | "size" | "commune" | "website" | "givenName" | "familyName" | "functionTitle" | "email" | "telephone" | "language" | "relation" | "fromDay" | "toDay" | "group" | "membershipRole";
                    before: string | null;
                    after: string | null;
                }[];
                issues: {
                    field: ("organisation" | "kind" | "shortName" | "naceCode" | "size" | "commune" | "website" | "givenName" | "familyName" | "functionTitle" | "email" | "telephone" | "language" | "relation" | "fromDay" | "toDay" | "group" | "membershipRole") | null;
                    code: string;
                    params: {
                        [key: string]: string | number;
                    };
                }[];
                of: {
                    row: number | null;
                    id: string | null;
                    label: string;
                    archived: boolean;
                } | null;
                decision: ("create" | "merge" | "skip") | null;
                choices: ("create" | "merge" | "skip")[];
            }[];
            total: number;
            page: number;
            size: number;
        };
        RowDecisionDto: {
            version: number;
            numbers?: number[];
            /** @enum {string} */
            decision: "create" | "merge" | "skip";
        };
        ImportVersionDto: {
            version: number;
        };
        ImportUndoDto: {
            version: number;
            /** @default false */
            rest: boolean;
        };
        HomeDto_Output: {
            /** Format: date */
            today: string;
            home: {
                /** @constant */
                role: "visitor";
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    themes: {
                        theme: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            nameFr: string;
                            nameDe: string;
                            nameEn: string;
                        };
                        /** @enum {string} */
                        phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                        sinceDay: string | null;
                        isDemo: boolean;
                    }[];
                    phase: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                    sinceDay: string | null;
                    /** @enum {string} */
                    sincePrecision: "year" | "month" | "day";
                    /** @enum {string} */
                    state: "active" | "paused" | "closed";
                    published: boolean;
                    archived: boolean;
                    statedCompanies: number | null;
                    counts: {
                        members: number;
                        partners: number;
                        communes: number;
                        demoMembers: number;
                    };
                    nextMeeting: {
                        /** Format: uuid */
                        id: string;
                        startsLocal: string;
                        isDemo: boolean;
                    } | null;
                    lateActions: number | null;
                }[];
                practiceSheets: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    title: string;
                    summary: string | null;
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                    translations: {
                        /** @enum {string} */
                        locale: "fr" | "de" | "en";
                        title: string;
                        summary: string | null;
                    }[];
                    time: number | null;
                    difficulty: number | null;
                    cost: number | null;
                    examples: number;
                    published: boolean;
                    archived: boolean;
                    isDemo: boolean;
                }[];
                meetings: {
                    /** Format: uuid */
                    id: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    kind: "working-group" | "workshop" | "conference" | "steering";
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                    /** Format: wall-time */
                    endsLocal: string;
                    timeZone: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    place: string | null;
                    isOnline: boolean;
                    /** @enum {string} */
                    state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
                    public: boolean;
                    answerByDay: string | null;
                    agendaItems: number;
                    tally: {
                        organisations: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                        people: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                    } | null;
                    ownAnswer: ("needs-action" | "accepted" | "tentative" | "declined") | null;
                    isDemo: boolean;
                    agenda?: {
                        /** Format: uuid */
                        id: string;
                        section: string | null;
                        title: string;
                        /** @enum {string} */
                        kind: "information" | "discussion" | "decision";
                        minutes: number;
                        presenter: string | null;
                    }[];
                    participants?: {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        name: string | null;
                        /** @enum {string} */
                        answer: "needs-action" | "accepted" | "tentative" | "declined";
                        attendance: ("attended" | "excused" | "absent") | null;
                    }[];
                }[];
            } | {
                /** @constant */
                role: "project-manager";
                todo: {
                    /** @enum {string} */
                    kind: "agenda-incomplete" | "answers-missing" | "proposals-waiting" | "advice-waiting" | "actions-late" | "minutes-missing" | "minutes-to-send" | "minutes-to-approve" | "draft-to-open" | "attendance-missing" | "main-contact-missing" | "group-without-next-meeting";
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    } | null;
                    count: number;
                    days: number | null;
                    day: string | null;
                    target: {
                        /** @enum {string} */
                        type: "meeting" | "working-group" | "action" | "organisation" | "action-list" | "advice-list";
                        id: string | null;
                        slug: string | null;
                    };
                    isDemo: boolean;
                }[];
                nextMeetings: {
                    /** Format: uuid */
                    id: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    kind: "working-group" | "workshop" | "conference" | "steering";
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                    /** Format: wall-time */
                    endsLocal: string;
                    timeZone: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    place: string | null;
                    isOnline: boolean;
                    /** @enum {string} */
                    state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
                    public: boolean;
                    answerByDay: string | null;
                    agendaItems: number;
                    tally: {
                        organisations: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                        people: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                    } | null;
                    ownAnswer: ("needs-action" | "accepted" | "tentative" | "declined") | null;
                    isDemo: boolean;
                    agenda?: {
                        /** Format: uuid */
                        id: string;
                        section: string | null;
                        title: string;
                        /** @enum {string} */
                        kind: "information" | "discussion" | "decision";
                        minutes: number;
                        presenter: string | null;
                    }[];
                    participants?: {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        name: string | null;
                        /** @enum {string} */
                        answer: "needs-action" | "accepted" | "tentative" | "declined";
                        attendance: ("attended" | "excused" | "absent") | null;
                    }[];
                }[];
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    themes: {
                        theme: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            nameFr: string;
                            nameDe: string;
                            nameEn: string;
                        };
                        /** @enum {string} */
                        phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                        sinceDay: string | null;
                        isDemo: boolean;
                    }[];
                    phase: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                    sinceDay: string | null;
                    /** @enum {string} */
                    sincePrecision: "year" | "month" | "day";
                    /** @enum {string} */
                    state: "active" | "paused" | "closed";
                    published: boolean;
                    archived: boolean;
                    statedCompanies: number | null;
                    counts: {
                        members: number;
                        partners: number;
                        communes: number;
                        demoMembers: number;
                    };
                    nextMeeting: {
                        /** Format: uuid */
                        id: string;
                        startsLocal: string;
                        isDemo: boolean;
                    } | null;
                    lateActions: number | null;
                }[];
                actions: {
                    synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    count: number;
                }[];
                lateActions: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    progress: number;
                    dueDay: string | null;
                    doneDay: string | null;
                    daysLate: number;
                    responsibles: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    }[];
                    isDemo: boolean;
                }[];
                attendance: {
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    meetings: {
                        /** Format: uuid */
                        meetingId: string;
                        /** Format: date */
                        day: string;
                        invited: number;
                        attended: number;
                        isDemo: boolean;
                    }[];
                }[];
                quiet: {
                    organisation: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    };
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    lastAttended: {
                        /** Format: uuid */
                        meetingId: string;
                        /** Format: date */
                        day: string;
                    } | null;
                    lastAnswer: {
                        /** Format: uuid */
                        meetingId: string;
                        /** Format: date */
                        day: string;
                    } | null;
                    lastActionDone: {
                        /** Format: uuid */
                        actionId: string;
                        /** Format: date */
                        day: string;
                    } | null;
                    lastHeardDay: string | null;
                    lastSignDay: string | null;
                    missed: {
                        /** Format: uuid */
                        meetingId: string;
                        /** Format: date */
                        day: string;
                    }[];
                    silentMeetings: number;
                    threshold: number;
                    quiet: boolean;
                    withoutMainContact: boolean;
                    isDemo: boolean;
                }[];
                chapter6: {
                    commune: {
                        code: string;
                        name: string;
                        isDemo: boolean;
                    };
                    canton: string | null;
                    catalogue: {
                        programme: string;
                        chapter: string;
                    } | null;
                    /** @enum {string} */
                    part: "published" | "full";
                    total: {
                        possible: number;
                        effective: number;
                        planned: number;
                        remaining: number;
                        unknown: number;
                        projected: number;
                        counted: number;
                        assessed: number;
                        notAssessed: number;
                        withoutPoints: number;
                        notConcerning: number;
                    };
                    reviewedOn: string | null;
                    isDemo: boolean;
                }[];
            } | {
                /** @constant */
                role: "contact";
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                nextMeeting: {
                    /** Format: uuid */
                    id: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    kind: "working-group" | "workshop" | "conference" | "steering";
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                    /** Format: wall-time */
                    endsLocal: string;
                    timeZone: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    place: string | null;
                    isOnline: boolean;
                    /** @enum {string} */
                    state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
                    public: boolean;
                    answerByDay: string | null;
                    agendaItems: number;
                    tally: {
                        organisations: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                        people: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                    } | null;
                    ownAnswer: ("needs-action" | "accepted" | "tentative" | "declined") | null;
                    isDemo: boolean;
                    agenda: {
                        /** Format: uuid */
                        id: string;
                        section: string | null;
                        title: string;
                        /** @enum {string} */
                        kind: "information" | "discussion" | "decision";
                        minutes: number;
                        presenter: string | null;
                        note: string | null;
                        links: {
                            label: string;
                            /** Format: uri */
                            url: string;
                        }[];
                        action: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                        } | null;
                        measure: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            codeInferred: string | null;
                            titleFr: string;
                            titleDe: string;
                            titleEn: string;
                        } | null;
                        isUnresolved: boolean;
                        origin: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            /** Format: wall-time */
                            startsLocal: string;
                        } | null;
                    }[];
                    participants?: {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        name: string | null;
                        /** @enum {string} */
                        answer: "needs-action" | "accepted" | "tentative" | "declined";
                        attendance: ("attended" | "excused" | "absent") | null;
                    }[];
                    onlineUrl: string | null;
                    ownInvitations: {
                        /** Format: uuid */
                        id: string;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        contact: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        guest: {
                            name: string;
                            email: string | null;
                            organisation: string | null;
                            /** @enum {string} */
                            locale: "fr" | "de" | "en";
                        } | null;
                        required: boolean;
                        host: boolean;
                        delegatedFrom: string | null;
                        /** @enum {string} */
                        answer: "needs-action" | "accepted" | "tentative" | "declined";
                        answeredAt: string | null;
                        answerNote: string | null;
                        attendance: ("attended" | "excused" | "absent") | null;
                        linkEndedAt: string | null;
                        hasLink: boolean;
                    }[];
                    mayAnswer: boolean;
                } | null;
                upcoming: {
                    /** Format: uuid */
                    id: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    kind: "working-group" | "workshop" | "conference" | "steering";
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                    /** Format: wall-time */
                    endsLocal: string;
                    timeZone: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    place: string | null;
                    isOnline: boolean;
                    /** @enum {string} */
                    state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
                    public: boolean;
                    answerByDay: string | null;
                    agendaItems: number;
                    tally: {
                        organisations: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                        people: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                    } | null;
                    ownAnswer: ("needs-action" | "accepted" | "tentative" | "declined") | null;
                    isDemo: boolean;
                    agenda?: {
                        /** Format: uuid */
                        id: string;
                        section: string | null;
                        title: string;
                        /** @enum {string} */
                        kind: "information" | "discussion" | "decision";
                        minutes: number;
                        presenter: string | null;
                    }[];
                    participants?: {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        name: string | null;
                        /** @enum {string} */
                        answer: "needs-action" | "accepted" | "tentative" | "declined";
                        attendance: ("attended" | "excused" | "absent") | null;
                    }[];
                }[];
                actions: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    progress: number;
                    dueDay: string | null;
                    doneDay: string | null;
                    daysLate: number;
                    responsibles: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    }[];
                    isDemo: boolean;
                }[];
                answersDue: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                    answerByDay: string | null;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    isDemo: boolean;
                }[];
                questionnaires: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    theme: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        nameFr: string;
                        nameDe: string;
                        nameEn: string;
                    };
                    /** @enum {string} */
                    way: "contacts" | "employees";
                    /** @enum {string} */
                    state: "draft" | "open" | "closed";
                    untilDay: string | null;
                    /** Format: date-time */
                    createdAt: string;
                    removed: boolean;
                    isDemo: boolean;
                    own: {
                        answered: boolean;
                        canAnswer: boolean;
                    } | null;
                }[];
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    themes: {
                        theme: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            nameFr: string;
                            nameDe: string;
                            nameEn: string;
                        };
                        /** @enum {string} */
                        phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                        sinceDay: string | null;
                        isDemo: boolean;
                    }[];
                    phase: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                    sinceDay: string | null;
                    /** @enum {string} */
                    sincePrecision: "year" | "month" | "day";
                    /** @enum {string} */
                    state: "active" | "paused" | "closed";
                    published: boolean;
                    archived: boolean;
                    statedCompanies: number | null;
                    counts: {
                        members: number;
                        partners: number;
                        communes: number;
                        demoMembers: number;
                    };
                    nextMeeting: {
                        /** Format: uuid */
                        id: string;
                        startsLocal: string;
                        isDemo: boolean;
                    } | null;
                    lateActions: number | null;
                }[];
            } | {
                /** @constant */
                role: "commune-user";
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                total: {
                    possible: number;
                    effective: number;
                    planned: number;
                    remaining: number;
                    unknown: number;
                    projected: number;
                    counted: number;
                    assessed: number;
                    notAssessed: number;
                    withoutPoints: number;
                    notConcerning: number;
                };
                measures: {
                    measure: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        codeInferred: string | null;
                        titleFr: string;
                        titleDe: string;
                        titleEn: string;
                        sectionId: string | null;
                        titleFrIsTranslation: boolean;
                        titleDeIsTranslation?: boolean;
                        maxPoints: number | null;
                        indicator: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            unit?: string | null;
                            direction?: ("more" | "less") | null;
                        } | null;
                        tags: string[];
                        rules: {
                            fr: string;
                            de: string;
                            en: string;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                        }[];
                        criteria: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        furtherSteps: {
                            /** Format: uuid */
                            id: string;
                            textFr: string;
                            textDe: string;
                            textEn: string;
                            weight?: number | null;
                            translated?: {
                                fr: boolean;
                                de: boolean;
                            } | null;
                            validFrom?: string | null;
                            validUntil?: string | null;
                        }[];
                        sources?: {
                            source: string;
                            day: string | null;
                            toConfirm: boolean;
                            /** @enum {string} */
                            value: "code" | "title" | "points" | "indicator" | "criteria" | "rules" | "tags" | "validity";
                        }[];
                        isProvenByMeetings?: boolean;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    };
                    assessment: {
                        /** Format: uuid */
                        id: string;
                        concerns: boolean;
                        concernsReason: string | null;
                        reductionFactor: number;
                        reductionReason: string | null;
                        /** @enum {string} */
                        sharesBy: "hand" | "criteria";
                        effectiveShare: number | null;
                        plannedShare: number | null;
                        criteria: {
                            /** Format: uuid */
                            criterionId: string;
                            /** @enum {string} */
                            state: "met" | "planned" | "open";
                            share: number | null;
                        }[];
                        indicatorValues: {
                            year: number;
                            value: number;
                            source: string | null;
                        }[];
                        responsible: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        comment: string | null;
                        reviewedOn: string | null;
                        isDemo: boolean;
                        version: number;
                    } | null;
                    score: {
                        /** @enum {string} */
                        state: "assessed" | "not-assessed" | "not-concerning";
                        possible: number | null;
                        effective: number | null;
                        planned: number | null;
                        remaining: number | null;
                        unknown: number | null;
                    };
                    actions: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        group: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            name: string;
                            isDemo: boolean;
                        };
                        synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                        /** @enum {string} */
                        status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                        progress: number | null;
                        dueDay: string | null;
                        doneDay: string | null;
                        daysLate: number;
                        responsibles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        }[];
                        isDemo: boolean;
                        /** @enum {string} */
                        part: "public" | "full";
                        share: number | null;
                        gain: number | null;
                    }[];
                }[];
                reviewedOn: string | null;
                openComments: number;
                assessmentIsDemo: boolean;
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                    zone: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        isDemo: boolean;
                    } | null;
                    themes: {
                        theme: {
                            /** Format: uuid */
                            id: string;
                            slug: string;
                            nameFr: string;
                            nameDe: string;
                            nameEn: string;
                        };
                        /** @enum {string} */
                        phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                        sinceDay: string | null;
                        isDemo: boolean;
                    }[];
                    phase: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                    sinceDay: string | null;
                    /** @enum {string} */
                    sincePrecision: "year" | "month" | "day";
                    /** @enum {string} */
                    state: "active" | "paused" | "closed";
                    published: boolean;
                    archived: boolean;
                    statedCompanies: number | null;
                    counts: {
                        members: number;
                        partners: number;
                        communes: number;
                        demoMembers: number;
                    };
                    nextMeeting: {
                        /** Format: uuid */
                        id: string;
                        startsLocal: string;
                        isDemo: boolean;
                    } | null;
                    lateActions: number | null;
                }[];
                nextMeetings: {
                    /** Format: uuid */
                    id: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    /** @enum {string} */
                    kind: "working-group" | "workshop" | "conference" | "steering";
                    title: string;
                    /** Format: wall-time */
                    startsLocal: string;
                    /** Format: wall-time */
                    endsLocal: string;
                    timeZone: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    place: string | null;
                    isOnline: boolean;
                    /** @enum {string} */
                    state: "draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled";
                    public: boolean;
                    answerByDay: string | null;
                    agendaItems: number;
                    tally: {
                        organisations: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                        people: {
                            invited: number;
                            accepted: number;
                            tentative: number;
                            declined: number;
                            needsAction: number;
                            attended: number;
                            excused: number;
                            absent: number;
                        };
                    } | null;
                    ownAnswer: ("needs-action" | "accepted" | "tentative" | "declined") | null;
                    isDemo: boolean;
                    agenda?: {
                        /** Format: uuid */
                        id: string;
                        section: string | null;
                        title: string;
                        /** @enum {string} */
                        kind: "information" | "discussion" | "decision";
                        minutes: number;
                        presenter: string | null;
                    }[];
                    participants?: {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "company" | "commune" | "public-actor" | "association";
                            isDemo: boolean;
                        } | null;
                        name: string | null;
                        /** @enum {string} */
                        answer: "needs-action" | "accepted" | "tentative" | "declined";
                        attendance: ("attended" | "excused" | "absent") | null;
                    }[];
                }[];
                actions: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    group: {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        isDemo: boolean;
                    };
                    synergy: ("joint-activity" | "shared-service" | "flow-exchange") | null;
                    /** @enum {string} */
                    status: "idea" | "planned" | "under-way" | "done" | "abandoned";
                    progress: number;
                    dueDay: string | null;
                    doneDay: string | null;
                    daysLate: number;
                    responsibles: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "company" | "commune" | "public-actor" | "association";
                        isDemo: boolean;
                    }[];
                    isDemo: boolean;
                }[];
            } | {
                /** @constant */
                role: "adviser";
                communes: {
                    commune: {
                        code: string;
                        name: string;
                        isDemo: boolean;
                    };
                    canton: string | null;
                    catalogue: {
                        programme: string;
                        chapter: string;
                    } | null;
                    /** @enum {string} */
                    part: "published" | "full";
                    total: {
                        possible: number;
                        effective: number;
                        planned: number;
                        remaining: number;
                        unknown: number;
                        projected: number;
                        counted: number;
                        assessed: number;
                        notAssessed: number;
                        withoutPoints: number;
                        notConcerning: number;
                    };
                    reviewedOn: string | null;
                    isDemo: boolean;
                    /** Format: date */
                    untilDay: string;
                    openComments: number;
                    toSee: number | null;
                }[];
            } | {
                /** @constant */
                role: "administrator";
                accounts: {
                    /** @enum {string} */
                    role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                    active: number;
                    disabled: number;
                    invited: number;
                }[];
                referenceData: {
                    communes: number;
                    zones: number;
                    themes: number;
                    naceCodes: number;
                    measures: number;
                    organisations: number;
                    contacts: number;
                    groups: number;
                };
                mail: {
                    pending: number;
                    sent: number;
                    failed: number;
                };
                lastSignIns: {
                    /** Format: uuid */
                    accountId: string;
                    displayName: string;
                    /** @enum {string} */
                    role: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                    /** Format: date-time */
                    at: string;
                }[];
            };
        };
        SearchResultsDto_Output: {
            items: {
                /** @enum {string} */
                type: "working-group" | "meeting" | "action" | "organisation" | "contact" | "practice-sheet" | "campaign" | "pilot" | "idea" | "shared-service" | "questionnaire" | "problem";
                key: string;
                title: string;
                context: string | null;
                day: string | null;
                isDemo: boolean;
            }[];
            total: number;
            more: boolean;
        };
        QuietOrganisationPageDto_Output: {
            items: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                lastAttended: {
                    /** Format: uuid */
                    meetingId: string;
                    /** Format: date */
                    day: string;
                } | null;
                lastAnswer: {
                    /** Format: uuid */
                    meetingId: string;
                    /** Format: date */
                    day: string;
                } | null;
                lastActionDone: {
                    /** Format: uuid */
                    actionId: string;
                    /** Format: date */
                    day: string;
                } | null;
                lastHeardDay: string | null;
                lastSignDay: string | null;
                missed: {
                    /** Format: uuid */
                    meetingId: string;
                    /** Format: date */
                    day: string;
                }[];
                silentMeetings: number;
                threshold: number;
                quiet: boolean;
                withoutMainContact: boolean;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        QuietGroupPageDto_Output: {
            items: {
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                lastMeeting: {
                    /** Format: uuid */
                    meetingId: string;
                    /** Format: date */
                    day: string;
                } | null;
                nextMeeting: {
                    /** Format: uuid */
                    meetingId: string;
                    /** Format: date */
                    day: string;
                    draft: boolean;
                } | null;
                /** Format: date */
                enteredOn: string;
                daysWithoutMeeting: number | null;
                quiet: boolean;
                organisations: number;
                quietOrganisations: number;
                thresholds: {
                    version: number | null;
                    daysWithoutMeeting: number;
                    silentMeetings: number;
                };
                can: {
                    setThresholds: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        QuietThresholdsSetDto: {
            version: number | null;
            daysWithoutMeeting: number;
            silentMeetings: number;
        };
        QuietGroupDto_Output: {
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            lastMeeting: {
                /** Format: uuid */
                meetingId: string;
                /** Format: date */
                day: string;
            } | null;
            nextMeeting: {
                /** Format: uuid */
                meetingId: string;
                /** Format: date */
                day: string;
                draft: boolean;
            } | null;
            /** Format: date */
            enteredOn: string;
            daysWithoutMeeting: number | null;
            quiet: boolean;
            organisations: number;
            quietOrganisations: number;
            thresholds: {
                version: number | null;
                daysWithoutMeeting: number;
                silentMeetings: number;
            };
            can: {
                setThresholds: boolean;
            };
        };
        MessageSendDto: {
            senderName: string;
            /** Format: email */
            senderEmail: string;
            /** @default null */
            subject: {
                /** @enum {string} */
                type: "working-group" | "meeting" | "action" | "practice-sheet" | "accessibility";
                /** @default null */
                id: string | null;
            } | null;
            text: string;
        };
        MessageReceiptDto_Output: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
        };
        BrokerDto_Output: {
            name: string;
            fullName: string | null;
            websiteUrl: string | null;
            sourceUrl: string | null;
            pacteClimatUrl: string;
            projectManagers: {
                /** Format: uuid */
                id: string;
                displayName: string;
                groups: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                }[];
                isDemo: boolean;
            }[];
        };
        DataSourceListDto_Output: {
            items: {
                key: string;
                title: string;
                publisher: string;
                url: string | null;
                licence: string;
                vintage: string | null;
                retrievedOn: string | null;
                note: string | null;
                rows: number | null;
            }[];
            demoLoadedOn: string | null;
        };
        QuestionnairePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                };
                /** @enum {string} */
                way: "contacts" | "employees";
                /** @enum {string} */
                state: "draft" | "open" | "closed";
                untilDay: string | null;
                /** Format: date-time */
                createdAt: string;
                removed: boolean;
                isDemo: boolean;
                own: {
                    answered: boolean;
                    canAnswer: boolean;
                } | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        QuestionnaireCreateDto: {
            /** Format: uuid */
            groupId: string;
            /** Format: uuid */
            themeId: string;
            /** @enum {string} */
            way: "contacts" | "employees";
            languages: ("fr" | "de" | "en")[];
            untilDay?: string | null;
            content: {
                title: {
                    fr?: string | null;
                    de?: string | null;
                    en?: string | null;
                };
                introduction?: {
                    fr?: string | null;
                    de?: string | null;
                    en?: string | null;
                };
                sections: {
                    /** Format: uuid */
                    id: string;
                    title?: {
                        fr?: string | null;
                        de?: string | null;
                        en?: string | null;
                    };
                    questions?: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "single" | "multiple" | "scale" | "number" | "text" | "ranking" | "map";
                        text: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        hint?: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        /** @default false */
                        required: boolean;
                        options?: {
                            /** Format: uuid */
                            id: string;
                            text: {
                                fr?: string | null;
                                de?: string | null;
                                en?: string | null;
                            };
                        }[];
                        /** @default 5 */
                        steps: number;
                        lowest?: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        highest?: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        unit?: string | null;
                        /** @default null */
                        condition: {
                            /** Format: uuid */
                            questionId: string;
                            optionIds: string[];
                        } | null;
                    }[];
                }[];
            };
        };
        QuestionnaireDetailDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            };
            /** @enum {string} */
            way: "contacts" | "employees";
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            untilDay: string | null;
            /** Format: date-time */
            createdAt: string;
            removed: boolean;
            isDemo: boolean;
            own: {
                answered: boolean;
                canAnswer: boolean;
            } | null;
            languages: ("fr" | "de" | "en")[];
            content: {
                title: {
                    /** @default null */
                    fr: string | null;
                    /** @default null */
                    de: string | null;
                    /** @default null */
                    en: string | null;
                };
                /**
                 * @default {
                 *       "fr": null,
                 *       "de": null,
                 *       "en": null
                 *     }
                 */
                introduction: {
                    /** @default null */
                    fr: string | null;
                    /** @default null */
                    de: string | null;
                    /** @default null */
                    en: string | null;
                };
                sections: {
                    /** Format: uuid */
                    id: string;
                    /**
                     * @default {
                     *       "fr": null,
                     *       "de": null,
                     *       "en": null
                     *     }
                     */
                    title: {
                        /** @default null */
                        fr: string | null;
                        /** @default null */
                        de: string | null;
                        /** @default null */
                        en: string | null;
                    };
                    /** @default [] */
                    questions: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "single" | "multiple" | "scale" | "number" | "text" | "ranking" | "map";
                        text: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /**
                         * @default {
                         *       "fr": null,
                         *       "de": null,
                         *       "en": null
                         *     }
                         */
                        hint: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /** @default false */
                        required: boolean;
                        /** @default [] */
                        options: {
                            /** Format: uuid */
                            id: string;
                            text: {
                                /** @default null */
                                fr: string | null;
                                /** @default null */
                                de: string | null;
                                /** @default null */
                                en: string | null;
                            };
                        }[];
                        /** @default 5 */
                        steps: number;
                        /**
                         * @default {
                         *       "fr": null,
                         *       "de": null,
                         *       "en": null
                         *     }
                         */
                        lowest: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /**
                         * @default {
                         *       "fr": null,
                         *       "de": null,
                         *       "en": null
                         *     }
                         */
                        highest: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /** @default null */
                        unit: string | null;
                        /** @default null */
                        condition: {
                            /** Format: uuid */
                            questionId: string;
                            optionIds: string[];
                        } | null;
                    }[];
                }[];
            };
            openedAt: string | null;
            closedAt: string | null;
            version: number;
            can: {
                edit: boolean;
                remove: boolean;
                restore: boolean;
                open: boolean;
                close: boolean;
                copy: boolean;
                follow: boolean;
                answer: boolean;
                results: boolean;
            };
        };
        QuestionnairePutDto: {
            version: number;
            /** Format: uuid */
            themeId: string;
            /** @enum {string} */
            way: "contacts" | "employees";
            languages: ("fr" | "de" | "en")[];
            untilDay?: string | null;
            content: {
                title: {
                    fr?: string | null;
                    de?: string | null;
                    en?: string | null;
                };
                introduction?: {
                    fr?: string | null;
                    de?: string | null;
                    en?: string | null;
                };
                sections: {
                    /** Format: uuid */
                    id: string;
                    title?: {
                        fr?: string | null;
                        de?: string | null;
                        en?: string | null;
                    };
                    questions?: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "single" | "multiple" | "scale" | "number" | "text" | "ranking" | "map";
                        text: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        hint?: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        /** @default false */
                        required: boolean;
                        options?: {
                            /** Format: uuid */
                            id: string;
                            text: {
                                fr?: string | null;
                                de?: string | null;
                                en?: string | null;
                            };
                        }[];
                        /** @default 5 */
                        steps: number;
                        lowest?: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        highest?: {
                            fr?: string | null;
                            de?: string | null;
                            en?: string | null;
                        };
                        unit?: string | null;
                        /** @default null */
                        condition: {
                            /** Format: uuid */
                            questionId: string;
                            optionIds: string[];
                        } | null;
                    }[];
                }[];
            };
        };
        QuestionnaireCopyDto: {
            /** Format: uuid */
            groupId: string;
            themeId?: string | null;
        };
        QuestionnaireMoveDto: {
            version: number;
            /** @enum {string} */
            state: "open" | "closed";
        };
        QuestionnaireFollowDto_Output: {
            /** @enum {string} */
            way: "contacts" | "employees";
            organisations: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                asked: number | null;
                answered: number;
                address: string | null;
                contacts: {
                    name: string;
                    hasAddress: boolean;
                    /** Format: date */
                    askedDay: string;
                    remindedDay: string | null;
                    answeredDay: string | null;
                }[];
            }[];
            remindable: number;
            can: {
                remind: boolean;
                edit: boolean;
            };
        };
        QuestionnaireAnsweredDto_Output: {
            rows: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                contact: string;
                /** Format: date */
                answeredDay: string;
                answers: {
                    /** Format: uuid */
                    questionId: string;
                    /** @default [] */
                    optionIds: string[];
                    /** @default null */
                    number: number | null;
                    /** @default null */
                    text: string | null;
                    /** @default null */
                    point: {
                        longitude: number;
                        latitude: number;
                    } | null;
                }[];
            }[];
        };
        QuestionnaireStaffPutDto: {
            staff: number | null;
        };
        QuestionnaireToldDto_Output: {
            /** Format: date */
            closedDay: string;
            people: number | null;
            parts: {
                organisations: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                people: number;
                asked: number | null;
            }[];
            questions: {
                /** Format: uuid */
                questionId: string;
                /** @enum {string} */
                kind: "single" | "multiple" | "scale" | "number" | "text" | "ranking" | "map";
                classes: {
                    keys: string[];
                    people: number;
                    byPart: number[] | null;
                }[] | null;
                ranks: {
                    /** Format: uuid */
                    optionId: string;
                    mean: number;
                }[] | null;
                texts: {
                    text: string;
                    tags: string[];
                }[] | null;
            }[];
        };
        QuestionnaireTagsPutDto: {
            version: number;
            /** Format: uuid */
            questionId: string;
            at: number;
            tags: string[];
            /** @default false */
            withdrawn: boolean;
        };
        AnswerFormDto_Output: {
            /** @enum {string} */
            way: "contacts" | "employees";
            languages: ("fr" | "de" | "en")[];
            content: {
                title: {
                    /** @default null */
                    fr: string | null;
                    /** @default null */
                    de: string | null;
                    /** @default null */
                    en: string | null;
                };
                /**
                 * @default {
                 *       "fr": null,
                 *       "de": null,
                 *       "en": null
                 *     }
                 */
                introduction: {
                    /** @default null */
                    fr: string | null;
                    /** @default null */
                    de: string | null;
                    /** @default null */
                    en: string | null;
                };
                sections: {
                    /** Format: uuid */
                    id: string;
                    /**
                     * @default {
                     *       "fr": null,
                     *       "de": null,
                     *       "en": null
                     *     }
                     */
                    title: {
                        /** @default null */
                        fr: string | null;
                        /** @default null */
                        de: string | null;
                        /** @default null */
                        en: string | null;
                    };
                    /** @default [] */
                    questions: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "single" | "multiple" | "scale" | "number" | "text" | "ranking" | "map";
                        text: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /**
                         * @default {
                         *       "fr": null,
                         *       "de": null,
                         *       "en": null
                         *     }
                         */
                        hint: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /** @default false */
                        required: boolean;
                        /** @default [] */
                        options: {
                            /** Format: uuid */
                            id: string;
                            text: {
                                /** @default null */
                                fr: string | null;
                                /** @default null */
                                de: string | null;
                                /** @default null */
                                en: string | null;
                            };
                        }[];
                        /** @default 5 */
                        steps: number;
                        /**
                         * @default {
                         *       "fr": null,
                         *       "de": null,
                         *       "en": null
                         *     }
                         */
                        lowest: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /**
                         * @default {
                         *       "fr": null,
                         *       "de": null,
                         *       "en": null
                         *     }
                         */
                        highest: {
                            /** @default null */
                            fr: string | null;
                            /** @default null */
                            de: string | null;
                            /** @default null */
                            en: string | null;
                        };
                        /** @default null */
                        unit: string | null;
                        /** @default null */
                        condition: {
                            /** Format: uuid */
                            questionId: string;
                            optionIds: string[];
                        } | null;
                    }[];
                }[];
            };
            group: string;
            organisation: string;
            untilDay: string | null;
            isOpen: boolean;
            answers: {
                /** Format: uuid */
                questionId: string;
                /** @default [] */
                optionIds: string[];
                /** @default null */
                number: number | null;
                /** @default null */
                text: string | null;
                /** @default null */
                point: {
                    longitude: number;
                    latitude: number;
                } | null;
            }[] | null;
            communes: string[];
            isDemo: boolean;
        };
        AnswerPutDto: {
            answers: {
                /** Format: uuid */
                questionId: string;
                /** @default [] */
                optionIds: string[];
                /** @default null */
                number: number | null;
                text?: string | null;
                /** @default null */
                point: {
                    longitude: number;
                    latitude: number;
                } | null;
            }[];
        };
        AnswerAskDto: {
            token: string;
            /** @default  */
            code: string;
        };
        AnswerSendDto: {
            token: string;
            code: string;
            answers: {
                /** Format: uuid */
                questionId: string;
                /** @default [] */
                optionIds: string[];
                /** @default null */
                number: number | null;
                text?: string | null;
                /** @default null */
                point: {
                    longitude: number;
                    latitude: number;
                } | null;
            }[];
        };
        ProblemPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                };
                /** @enum {string} */
                state: "open" | "solved" | "set-aside";
                effort: ("small" | "medium" | "large") | null;
                isShown: boolean;
                /** Format: date-time */
                createdAt: string;
                removed: boolean;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        ProblemCreateDto: {
            /** Format: uuid */
            groupId: string;
            /** Format: uuid */
            themeId: string;
            title: string;
            description?: string | null;
            effort?: string | null;
            /**
             * @default open
             * @enum {string}
             */
            state: "open" | "solved" | "set-aside";
            questionnaireId?: string | null;
            questionId?: string | null;
        };
        ProblemDetailDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            };
            /** @enum {string} */
            state: "open" | "solved" | "set-aside";
            effort: ("small" | "medium" | "large") | null;
            isShown: boolean;
            /** Format: date-time */
            createdAt: string;
            removed: boolean;
            isDemo: boolean;
            description: string | null;
            source: {
                /** Format: uuid */
                id: string;
                title: string;
                questionId: string | null;
            } | null;
            version: number;
            can: {
                edit: boolean;
                remove: boolean;
                restore: boolean;
            };
        };
        ProblemPutDto: {
            version: number;
            /** Format: uuid */
            themeId: string;
            title: string;
            description?: string | null;
            effort?: string | null;
            /**
             * @default open
             * @enum {string}
             */
            state: "open" | "solved" | "set-aside";
            questionnaireId?: string | null;
            questionId?: string | null;
        };
        IdeaPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                };
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                effort: number | null;
                effect: number | null;
                votesFor: number;
                votesAgainst: number;
                joins: number;
                /** @enum {string} */
                state: "open" | "action";
                /** Format: date-time */
                createdAt: string;
                removed: boolean;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        IdeaPlotDto_Output: {
            points: {
                /** Format: uuid */
                id: string;
                title: string;
                effort: number;
                effect: number;
                votesFor: number;
                votesAgainst: number;
                joins: number;
            }[];
            rated: number;
            unrated: number;
        };
        IdeaCreateDto: {
            /** Format: uuid */
            groupId: string;
            /** Format: uuid */
            themeId: string;
            title: string;
            description?: string | null;
            /** @default [] */
            problemIds: string[];
        };
        IdeaDetailDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            effort: number | null;
            effect: number | null;
            votesFor: number;
            votesAgainst: number;
            joins: number;
            /** @enum {string} */
            state: "open" | "action";
            /** Format: date-time */
            createdAt: string;
            removed: boolean;
            isDemo: boolean;
            description: string | null;
            problems: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            voices: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                vote: ("for" | "against") | null;
                joins: boolean;
            }[] | null;
            own: {
                vote: ("for" | "against") | null;
                joins: boolean;
            } | null;
            action: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            version: number;
            can: {
                edit: boolean;
                rate: boolean;
                speak: boolean;
                act: boolean;
                remove: boolean;
                restore: boolean;
            };
        };
        IdeaPutDto: {
            version: number;
            /** Format: uuid */
            themeId: string;
            title: string;
            description?: string | null;
            /** @default [] */
            problemIds: string[];
        };
        IdeaRatingDto: {
            version: number;
            /** @default null */
            effort: number | null;
            /** @default null */
            effect: number | null;
        };
        IdeaVoiceDto: {
            vote?: string | null;
            /** @default false */
            joins: boolean;
        };
        IdeaActionDto: {
            version: number;
            title: string;
            description?: string | null;
            synergy?: string | null;
            dueDay?: string | null;
            /** @default [] */
            organisationIds: string[];
        };
        GroupMethodDto_Output: {
            /** Format: uuid */
            groupId: string;
            themes: {
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                };
                /** @enum {string} */
                phase: "diagnosis" | "solutions" | "pilot" | "scaling";
                isDemo: boolean;
                steps: {
                    /** Format: uuid */
                    id: string;
                    from: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                    /** @enum {string} */
                    to: "diagnosis" | "solutions" | "pilot" | "scaling";
                    /** @enum {string} */
                    move: "start" | "forward" | "skip" | "back";
                    day: string | null;
                    decision: {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        meeting: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            /** Format: date */
                            day: string;
                        };
                    } | null;
                    word: string | null;
                    isDemo: boolean;
                    version: number;
                    can: {
                        edit: boolean;
                        takeBack: boolean;
                    };
                }[];
            }[];
            can: {
                step: boolean;
            };
        };
        StoryPageDto_Output: {
            items: {
                /** @enum {string} */
                kind: "step" | "meeting" | "decision" | "action" | "pilot" | "verdict" | "campaign" | "exchange" | "shared-service" | "evidence";
                /** Format: uuid */
                id: string;
                /** Format: date */
                day: string;
                yearOnly: boolean;
                title: string | null;
                openId: string | null;
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                } | null;
                from: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                to: ("diagnosis" | "solutions" | "pilot" | "scaling") | null;
                verdict: ("scale" | "change" | "stop") | null;
                commune: {
                    code: string;
                    name: string;
                    isDemo: boolean;
                } | null;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        MethodStepCreateDto: {
            /** Format: uuid */
            themeId: string;
            /** @enum {string} */
            from: "diagnosis" | "solutions" | "pilot" | "scaling";
            /** @enum {string} */
            to: "diagnosis" | "solutions" | "pilot" | "scaling";
            /** Format: date */
            day: string;
            decisionId?: string | null;
            word?: string | null;
        };
        MethodStepUpdateDto: {
            version: number;
            /** @enum {string} */
            to?: "diagnosis" | "solutions" | "pilot" | "scaling";
            day?: string | null;
            decisionId?: string | null;
            word?: string | null;
        };
        PilotPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                theme: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    nameFr: string;
                    nameDe: string;
                    nameEn: string;
                };
                fromDay: string | null;
                toDay: string | null;
                verdict: ("scale" | "change" | "stop") | null;
                verdictDay: string | null;
                isCopy: boolean;
                removed: boolean;
                isDemo: boolean;
                indicators: number;
                reached: number;
            }[];
            total: number;
            page: number;
            size: number;
        };
        PilotCreateDto: {
            /** Format: uuid */
            groupId: string;
            /** Format: uuid */
            themeId: string;
            title: string;
            hypothesis: string;
            fromDay?: string | null;
            toDay?: string | null;
            sites?: {
                organisationId?: string | null;
                label?: string | null;
            }[];
            indicators?: {
                label: string;
                unit?: string | null;
                /** @default null */
                baseline: number | null;
                /** @default null */
                target: number | null;
                values?: {
                    /** Format: date */
                    day: string;
                    value: number;
                    source?: string | null;
                }[];
            }[];
            verdict?: string | null;
            verdictDay?: string | null;
            learned?: string | null;
        };
        PilotDetailDto_Output: {
            /** Format: uuid */
            id: string;
            title: string;
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            theme: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            };
            fromDay: string | null;
            toDay: string | null;
            verdict: ("scale" | "change" | "stop") | null;
            verdictDay: string | null;
            isCopy: boolean;
            removed: boolean;
            isDemo: boolean;
            hypothesis: string;
            sites: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                label: string | null;
            }[];
            indicators: {
                label: string;
                unit: string | null;
                baseline: number | null;
                target: number | null;
                values: {
                    /** Format: date */
                    day: string;
                    value: number;
                    source: string | null;
                }[];
            }[];
            learned: string | null;
            origin: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
            } | null;
            copies: {
                /** Format: uuid */
                id: string;
                title: string;
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
            }[];
            /** Format: date-time */
            createdAt: string;
            version: number;
            can: {
                edit: boolean;
                remove: boolean;
                restore: boolean;
                copy: boolean;
            };
        };
        PilotPutDto: {
            version: number;
            /** Format: uuid */
            themeId: string;
            title: string;
            hypothesis: string;
            fromDay?: string | null;
            toDay?: string | null;
            sites?: {
                organisationId?: string | null;
                label?: string | null;
            }[];
            indicators?: {
                label: string;
                unit?: string | null;
                /** @default null */
                baseline: number | null;
                /** @default null */
                target: number | null;
                values?: {
                    /** Format: date */
                    day: string;
                    value: number;
                    source?: string | null;
                }[];
            }[];
            verdict?: string | null;
            verdictDay?: string | null;
            learned?: string | null;
        };
        PilotCopyDto: {
            /** Format: uuid */
            groupId: string;
            themeId?: string | null;
            title: string;
            hypothesis: string;
        };
        HeldDataDto_Output: {
            name: string;
            isDemo: boolean;
            /** Format: date-time */
            madeAt: string;
            kinds: {
                /** @enum {string} */
                kind: "contact-details" | "access" | "participation" | "guests" | "contributions" | "mails" | "choices" | "history" | "log" | "successions" | "messages" | "imports" | "campaign-entries" | "publication";
                /** @enum {string} */
                basis: "consent" | "contract" | "legitimate-interests";
                months: number | null;
                holdings: {
                    table: string;
                    total: number;
                    rows: {
                        at: string | null;
                        text: string;
                        facts: {
                            field: string;
                            value: string | null;
                        }[];
                        values: {
                            [key: string]: unknown;
                        };
                    }[];
                }[];
            }[];
        };
        ErasurePreviewDto_Output: {
            name: string;
            isDemo: boolean;
            obstacle: ("leads-groups" | "last-administrator" | "renamed-lately" | "shared-account") | null;
            tables: {
                table: string;
                total: number;
                /** @enum {string} */
                effect: "removed" | "anonymised" | "kept";
            }[];
            mentions: number;
            waitingMails: number;
            hasNamesake: boolean;
            stays: {
                text: string;
                /** @enum {string} */
                why: "others" | "within" | "unconfirmed";
            }[];
            files: {
                total: number;
                items: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    url: string | null;
                    isUploaded: boolean;
                }[];
            };
        };
        ErasureRequestDto: {
            /** @constant */
            understood: true;
        };
        PersonPageDto_Output: {
            items: {
                /** @enum {string} */
                kind: "contact" | "account" | "guest";
                /** Format: uuid */
                id: string;
                name: string;
                email: string | null;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        ErasurePageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                subjectKind: "contact" | "account" | "guest";
                /** @enum {string} */
                reason: "person" | "administrator" | "retention";
                changed: number;
            }[];
            total: number;
            page: number;
            size: number;
        };
        PersonDataDto_Output: {
            name: string;
            isDemo: boolean;
            /** Format: date-time */
            madeAt: string;
            kinds: {
                /** @enum {string} */
                kind: "contact-details" | "access" | "participation" | "guests" | "contributions" | "mails" | "choices" | "history" | "log" | "successions" | "messages" | "imports" | "campaign-entries" | "publication";
                /** @enum {string} */
                basis: "consent" | "contract" | "legitimate-interests";
                months: number | null;
                holdings: {
                    table: string;
                    total: number;
                    rows: {
                        at: string | null;
                        text: string;
                        facts: {
                            field: string;
                            value: string | null;
                        }[];
                        values: {
                            [key: string]: unknown;
                        };
                    }[];
                }[];
            }[];
        };
        PersonErasurePreviewDto_Output: {
            name: string;
            isDemo: boolean;
            obstacle: ("leads-groups" | "last-administrator" | "renamed-lately" | "shared-account") | null;
            tables: {
                table: string;
                total: number;
                /** @enum {string} */
                effect: "removed" | "anonymised" | "kept";
            }[];
            mentions: number;
            waitingMails: number;
            hasNamesake: boolean;
            stays: {
                text: string;
                /** @enum {string} */
                why: "others" | "within" | "unconfirmed";
            }[];
            files: {
                total: number;
                items: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    url: string | null;
                    isUploaded: boolean;
                }[];
            };
        };
        PersonErasureDto: {
            /** @constant */
            understood: true;
        };
        OwnPublicationDto_Output: {
            name: boolean;
            since: string | null;
        };
        OwnPublicationChangeDto: {
            name: boolean;
        };
        ProcessingRecordDto_Output: {
            /** Format: date-time */
            madeAt: string;
            kinds: {
                /** @enum {string} */
                kind: "contact-details" | "access" | "participation" | "guests" | "contributions" | "mails" | "choices" | "history" | "log" | "successions" | "messages" | "imports" | "campaign-entries" | "publication";
                /** @enum {string} */
                basis: "consent" | "contract" | "legitimate-interests";
                months: number | null;
                tables: string[];
            }[];
        };
        PeriodListDto_Output: {
            items: {
                /** @enum {string} */
                kind: "contact-details" | "access" | "participation" | "guests" | "mails" | "history" | "log" | "successions" | "messages" | "campaign-entries" | "publication";
                months: number;
                usual: number;
                least: number;
                most: number;
                version: number | null;
                due: number;
                soon: number;
                nextOn: string | null;
            }[];
            startsOn: string | null;
        };
        PeriodEffectDto_Output: {
            due: number;
            soon: number;
            nextOn: string | null;
        };
        PeriodChangeDto: {
            version: number | null;
            months: number;
        };
        PeriodRowDto_Output: {
            /** @enum {string} */
            kind: "contact-details" | "access" | "participation" | "guests" | "mails" | "history" | "log" | "successions" | "messages" | "campaign-entries" | "publication";
            months: number;
            usual: number;
            least: number;
            most: number;
            version: number | null;
            due: number;
            soon: number;
            nextOn: string | null;
        };
        PracticeSheetPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: string;
                summary: string | null;
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                translations: {
                    /** @enum {string} */
                    locale: "fr" | "de" | "en";
                    title: string;
                    summary: string | null;
                }[];
                time: number | null;
                difficulty: number | null;
                cost: number | null;
                examples: number;
                published: boolean;
                archived: boolean;
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        PracticeSheetCreateDto: {
            title: string;
            /** Format: slug */
            slug?: string;
            /** @default null */
            time: number | null;
            /** @default null */
            difficulty: number | null;
            /** @default null */
            cost: number | null;
            summary?: string | null;
            goodToKnow?: string | null;
            /** @default [] */
            steps: string[];
            /** @default [] */
            difficulties: string[];
            examples?: {
                organisationId?: string | null;
                organisationName: string;
                text: string;
            }[];
            sourceUrl?: string | null;
            breakEven?: {
                assumptions: {
                    people?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    cupsPerDay?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    cupsPerPerson?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    daysPerYear?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    loss?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    footprintReusable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    footprintDisposable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    footprintWashing?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    priceReusable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    priceDisposable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    priceWashing?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                };
                published?: {
                    text: string;
                    source: string;
                    sourceUrl?: string | null;
                }[];
            } | null;
            /**
             * @default fr
             * @enum {string}
             */
            locale: "fr" | "de" | "en";
            translations?: {
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                title: string;
                summary?: string | null;
                goodToKnow?: string | null;
                /** @default [] */
                steps: string[];
                /** @default [] */
                difficulties: string[];
            }[];
            /** @default [] */
            themeIds: string[];
            /** @default [] */
            measureIds: string[];
            /** @default [] */
            relatedIds: string[];
            /** @default false */
            published: boolean;
        };
        PracticeSheetDetailDto_Output: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            summary: string | null;
            /** @enum {string} */
            locale: "fr" | "de" | "en";
            translations: {
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                title: string;
                summary: string | null;
                goodToKnow: string | null;
                steps: string[];
                difficulties: string[];
            }[];
            time: number | null;
            difficulty: number | null;
            cost: number | null;
            published: boolean;
            archived: boolean;
            isDemo: boolean;
            steps: string[];
            difficulties: string[];
            examples: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                organisationName: string;
                text: string;
            }[];
            goodToKnow: string | null;
            sourceUrl: string | null;
            breakEven: {
                assumptions: {
                    people: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    cupsPerDay: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    cupsPerPerson: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    daysPerYear: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    loss: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    footprintReusable: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    footprintDisposable: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    footprintWashing: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    priceReusable: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    priceDisposable: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                    priceWashing: {
                        low: number | null;
                        high: number | null;
                        source: string | null;
                    };
                };
                published: {
                    text: string;
                    source: string;
                    sourceUrl: string | null;
                }[];
            } | null;
            themes: {
                /** Format: uuid */
                id: string;
                slug: string;
                nameFr: string;
                nameDe: string;
                nameEn: string;
            }[];
            measures: {
                /** Format: uuid */
                id: string;
                slug: string;
                codeInferred: string | null;
                titleFr: string;
                titleDe: string;
                titleEn: string;
            }[];
            related: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: string;
                /** @enum {string} */
                locale: "fr" | "de" | "en";
            }[];
            /** Format: date-time */
            createdAt: string;
            publishedAt: string | null;
            archivedAt: string | null;
            version: number;
            can: {
                edit: boolean;
                archive: boolean;
                restore: boolean;
                adopt: boolean;
                putBack: boolean;
            };
        };
        PracticeSheetUpdateDto: {
            version: number;
            title?: string;
            /** Format: slug */
            slug?: string;
            time?: number | null;
            difficulty?: number | null;
            cost?: number | null;
            summary?: string | null;
            goodToKnow?: string | null;
            steps?: string[];
            difficulties?: string[];
            examples?: {
                organisationId?: string | null;
                organisationName: string;
                text: string;
            }[];
            sourceUrl?: string | null;
            breakEven?: {
                assumptions: {
                    people?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    cupsPerDay?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    cupsPerPerson?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    daysPerYear?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    loss?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    footprintReusable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    footprintDisposable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    footprintWashing?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    priceReusable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    priceDisposable?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                    priceWashing?: {
                        /** @default null */
                        low: number | null;
                        /** @default null */
                        high: number | null;
                        source?: string | null;
                    };
                };
                published?: {
                    text: string;
                    source: string;
                    sourceUrl?: string | null;
                }[];
            } | null;
            /** @enum {string} */
            locale?: "fr" | "de" | "en";
            translations?: {
                /** @enum {string} */
                locale: "fr" | "de" | "en";
                title: string;
                summary?: string | null;
                goodToKnow?: string | null;
                /** @default [] */
                steps: string[];
                /** @default [] */
                difficulties: string[];
            }[];
            themeIds?: string[];
            measureIds?: string[];
            relatedIds?: string[];
            published?: boolean;
        };
        PracticeSheetHistoryPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                actorLabel: string;
                kind: string;
                subject: {
                    type: string;
                    id: string;
                    label: string | null;
                };
                changes: {
                    field: string;
                    before: unknown;
                    after: unknown;
                }[];
                isDemo: boolean;
            }[];
            total: number;
            page: number;
            size: number;
        };
        PracticeSheetPutBackDto: {
            version: number;
        };
        PracticeAdoptionPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                opens: boolean;
                /** Format: date */
                onDay: string;
                cost: number | null;
                result: string | null;
                offersAdvice: boolean;
                published: boolean;
                removed: boolean;
                isDemo: boolean;
                version: number;
                can: {
                    edit: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
            organisations: number;
        };
        PracticeAdoptionCreateDto: {
            /** Format: uuid */
            organisationId: string;
            /** Format: date */
            onDay: string;
            /** @default null */
            cost: number | null;
            result?: string | null;
            /** @default false */
            offersAdvice: boolean;
            /** @default false */
            published: boolean;
        };
        PracticeAdoptionRowDto_Output: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            };
            opens: boolean;
            /** Format: date */
            onDay: string;
            cost: number | null;
            result: string | null;
            offersAdvice: boolean;
            published: boolean;
            removed: boolean;
            isDemo: boolean;
            version: number;
            can: {
                edit: boolean;
            };
        };
        PracticeAdoptionUpdateDto: {
            version: number;
            /** Format: date */
            onDay?: string;
            cost?: number | null;
            result?: string | null;
            offersAdvice?: boolean;
            published?: boolean;
        };
        AdviceRequestPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "ask" | "offer";
                /** @enum {string} */
                state: "open" | "introduced" | "declined" | "withdrawn";
                sheet: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    title: string;
                };
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                otherOrganisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                } | null;
                introduced: {
                    contact: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                    } | null;
                    otherContact: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string | null;
                    } | null;
                } | null;
                word: string;
                answer: string | null;
                decidedBy: string | null;
                decidedAt: string | null;
                /** Format: date-time */
                createdAt: string;
                isDemo: boolean;
                version: number;
                can: {
                    decide: boolean;
                    withdraw: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
        };
        AdviceRequestCreateDto: {
            /** Format: uuid */
            sheetId: string;
            /** @enum {string} */
            kind: "ask" | "offer";
            otherOrganisationId?: string | null;
            word: string;
        };
        AdviceRequestRowDto_Output: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ask" | "offer";
            /** @enum {string} */
            state: "open" | "introduced" | "declined" | "withdrawn";
            sheet: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            };
            contact: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            otherOrganisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "company" | "commune" | "public-actor" | "association";
                isDemo: boolean;
            } | null;
            introduced: {
                contact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    email: string | null;
                } | null;
                otherContact: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    email: string | null;
                } | null;
            } | null;
            word: string;
            answer: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            isDemo: boolean;
            version: number;
            can: {
                decide: boolean;
                withdraw: boolean;
            };
        };
        AdviceIntroductionDto: {
            version: number;
            contactId?: string | null;
            /** Format: uuid */
            otherOrganisationId: string;
            /** Format: uuid */
            otherContactId: string;
            word?: string | null;
        };
        AdviceRefusalDto: {
            version: number;
            word: string;
        };
        RegisterPageDto_Output: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "decision" | "action";
                text: string;
                /** @enum {string} */
                state: "late" | "open" | "done" | "taken" | "abandoned";
                group: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    isDemo: boolean;
                };
                /** Format: date */
                day: string;
                meeting: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    /** Format: date */
                    day: string;
                } | null;
                agendaItem: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                responsibles: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                }[];
                dueDay: string | null;
                doneDay: string | null;
                daysLate: number;
                isDemo: boolean;
                version: number;
                can: {
                    carryOut: boolean;
                };
            }[];
            total: number;
            page: number;
            size: number;
            summary: {
                decisions: number;
                actions: number;
                done: number;
                late: number;
                open: number;
            };
        };
        GroupStatisticsDto_Output: {
            group: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                isDemo: boolean;
            };
            meetings: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date */
                day: string;
                plannedMinutes: number;
                usedMinutes: number | null;
                invited: number;
                attended: number;
                isDemo: boolean;
            }[];
            attendance: {
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "company" | "commune" | "public-actor" | "association";
                    isDemo: boolean;
                };
                presences: ("attended" | "excused" | "absent" | "unknown" | "not-invited")[];
            }[] | null;
            carriedOut: {
                /** @enum {string} */
                kind: "decision" | "action";
                done: number;
                inTime: number;
                afterTime: number;
                late: number;
                open: number;
            }[];
        };
        HealthDto_Output: {
            /** @constant */
            status: "ok";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_redeemPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRedemptionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_redeemInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRedemptionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_createFirstAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdministratorDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SignInStep_giveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto_Output"];
                };
            };
        };
    };
    SignInStep_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOfferDto_Output"];
                };
            };
        };
    };
    SignInStep_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInConfirmationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRecoveryCodesDto_Output"];
                };
            };
        };
    };
    OtherSignIn_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherSignInBeginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtherSignInWayDto_Output"];
                };
            };
        };
    };
    OtherSignIn_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leads on to a page of the dashboard. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Me_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto_Output"];
                };
            };
        };
    };
    Me_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto_Output"];
                };
            };
        };
    };
    Me_mails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWishesDto_Output"];
                };
            };
        };
    };
    Me_setMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWishesUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWishesDto_Output"];
                };
            };
        };
    };
    Me_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnSessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionsDto_Output"];
                };
            };
        };
    };
    OwnSessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactor_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorDto_Output"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorBeginDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOfferDto_Output"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorConfirmationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto_Output"];
                };
            };
        };
    };
    SecondFactor_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorChangeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto_Output"];
                };
            };
        };
    };
    SecondFactor_switchOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorChangeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "displayName" | "-displayName" | "email" | "-email" | "role" | "-role" | "lastLoginAt" | "-lastLoginAt";
                q?: string;
                role?: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                state?: "active" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageDto_Output"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetailDto_Output"];
                };
            };
        };
    };
    Accounts_export: {
        parameters: {
            query: {
                sort?: "displayName" | "-displayName" | "email" | "-email" | "role" | "-role" | "lastLoginAt" | "-lastLoginAt";
                q?: string;
                role?: "contact" | "commune-user" | "adviser" | "project-manager" | "administrator";
                state?: "active" | "disabled";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Accounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetailDto_Output"];
                };
            };
        };
    };
    Accounts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetailDto_Output"];
                };
            };
        };
    };
    Accounts_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Accounts_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactorOfOthers_takeAway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorRemovalDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Actions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "dueDay" | "-dueDay" | "openFirst" | "-openFirst" | "title" | "-title" | "group" | "-group" | "status" | "-status" | "synergy" | "-synergy" | "progress" | "-progress" | "createdAt" | "-createdAt";
                q?: string;
                groupId?: string;
                synergy?: ("joint-activity" | "shared-service" | "flow-exchange" | "none")[];
                status?: ("idea" | "planned" | "under-way" | "done" | "abandoned")[];
                late?: "true" | "false";
                unfinished?: "true" | "false";
                own?: "true" | "false";
                themeId?: string;
                organisationId?: string;
                contactId?: string | "none";
                communeCode?: string;
                measureId?: string;
                chapter6?: "true" | "false";
                unassigned?: "true" | "false";
                meetingId?: string;
                dueFrom?: string;
                dueTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPageDto_Output"];
                };
            };
        };
    };
    Actions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDetailDto_Output"];
                };
            };
        };
    };
    Actions_export: {
        parameters: {
            query: {
                sort?: "dueDay" | "-dueDay" | "openFirst" | "-openFirst" | "title" | "-title" | "group" | "-group" | "status" | "-status" | "synergy" | "-synergy" | "progress" | "-progress" | "createdAt" | "-createdAt";
                q?: string;
                groupId?: string;
                synergy?: ("joint-activity" | "shared-service" | "flow-exchange" | "none")[];
                status?: ("idea" | "planned" | "under-way" | "done" | "abandoned")[];
                late?: "true" | "false";
                unfinished?: "true" | "false";
                own?: "true" | "false";
                themeId?: string;
                organisationId?: string;
                contactId?: string | "none";
                communeCode?: string;
                measureId?: string;
                chapter6?: "true" | "false";
                unassigned?: "true" | "false";
                meetingId?: string;
                dueFrom?: string;
                dueTo?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Actions_byResponsible: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "counted" | "-counted" | "late" | "-late" | "done" | "-done" | "name" | "-name";
                q?: string;
                communeCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsiblePageDto_Output"];
                };
            };
        };
    };
    Actions_exportByResponsible: {
        parameters: {
            query: {
                sort?: "counted" | "-counted" | "late" | "-late" | "done" | "-done" | "name" | "-name";
                q?: string;
                communeCode?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Actions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDetailDto_Output"];
                };
            };
        };
    };
    Actions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDetailDto_Output"];
                };
            };
        };
    };
    Actions_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDetailDto_Output"];
                };
            };
        };
    };
    Actions_stateShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionShareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDetailDto_Output"];
                };
            };
        };
    };
    Actions_history: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionHistoryPageDto_Output"];
                };
            };
        };
    };
    Files_list: {
        parameters: {
            query: {
                page?: number;
                size?: number;
                sort?: "addedAt" | "-addedAt" | "name" | "-name" | "size" | "-size";
                q?: string;
                subject: "group" | "meeting" | "agenda-item" | "action" | "assessment" | "evidence" | "practice-sheet";
                subjectId: string;
                removed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePageDto_Output"];
                };
            };
        };
    };
    Files_add: {
        parameters: {
            query: {
                subject: "group" | "meeting" | "agenda-item" | "action" | "assessment" | "evidence" | "practice-sheet";
                subjectId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRowDto_Output"];
                };
            };
        };
    };
    Files_ofAgenda: {
        parameters: {
            query: {
                meetingId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaFilesDto_Output"];
                };
            };
        };
    };
    Files_addLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRowDto_Output"];
                };
            };
        };
    };
    Files_content: {
        parameters: {
            query?: {
                inline?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Files_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
        };
    };
    Files_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRowDto_Output"];
                };
            };
        };
    };
    Files_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRowDto_Output"];
                };
            };
        };
    };
    PictureConsents_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureConsentsDto_Output"];
                };
            };
        };
    };
    PictureConsents_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PictureConsentCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureConsentsDto_Output"];
                };
            };
        };
    };
    PictureConsents_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureConsentsDto_Output"];
                };
            };
        };
    };
    Announcements_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "sentAt" | "-sentAt" | "createdAt" | "-createdAt" | "title" | "-title";
                q?: string;
                groupId?: string;
                themeId?: string;
                state?: ("draft" | "sent" | "retracted")[];
                current?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementPageDto_Output"];
                };
            };
        };
    };
    Announcements_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowDto_Output"];
                };
            };
        };
    };
    Announcements_export: {
        parameters: {
            query: {
                sort?: "sentAt" | "-sentAt" | "createdAt" | "-createdAt" | "title" | "-title";
                q?: string;
                groupId?: string;
                themeId?: string;
                state?: ("draft" | "sent" | "retracted")[];
                current?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Announcements_audience: {
        parameters: {
            query?: {
                groupId?: string;
                themeId?: string;
                draftId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceDto_Output"];
                };
            };
        };
    };
    Announcements_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowDto_Output"];
                };
            };
        };
    };
    Announcements_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRemovedDto_Output"];
                };
            };
        };
    };
    Announcements_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowDto_Output"];
                };
            };
        };
    };
    Announcements_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementSendDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowDto_Output"];
                };
            };
        };
    };
    Announcements_retract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowDto_Output"];
                };
            };
        };
    };
    Announcements_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowDto_Output"];
                };
            };
        };
    };
    Announcements_exportReach: {
        parameters: {
            query: {
                sort?: "organisation" | "-organisation" | "contact" | "-contact" | "state" | "-state" | "sentAt" | "-sentAt";
                q?: string;
                state?: ("sent" | "waiting" | "failed" | "no-address" | "unwanted" | "withdrawn")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Announcements_reach: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "organisation" | "-organisation" | "contact" | "-contact" | "state" | "-state" | "sentAt" | "-sentAt";
                q?: string;
                state?: ("sent" | "waiting" | "failed" | "no-address" | "unwanted" | "withdrawn")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachPageDto_Output"];
                };
            };
        };
    };
    Campaigns_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "period" | "-period" | "title" | "-title";
                q?: string;
                groupId?: string;
                zoneId?: string;
                themeId?: string;
                state?: ("to-come" | "running" | "over" | "unknown")[];
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPageDto_Output"];
                };
            };
        };
    };
    Campaigns_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetailDto_Output"];
                };
            };
        };
    };
    Campaigns_export: {
        parameters: {
            query: {
                sort?: "period" | "-period" | "title" | "-title";
                q?: string;
                groupId?: string;
                zoneId?: string;
                themeId?: string;
                state?: ("to-come" | "running" | "over" | "unknown")[];
                year?: number;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Campaigns_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetailDto_Output"];
                };
            };
        };
    };
    Campaigns_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetailDto_Output"];
                };
            };
        };
    };
    Campaigns_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetailDto_Output"];
                };
            };
        };
    };
    Campaigns_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetailDto_Output"];
                };
            };
        };
    };
    Campaigns_organisations: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "staff" | "-staff" | "participants" | "-participants";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignOrganisationPageDto_Output"];
                };
            };
        };
    };
    CampaignCounting_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCountingDto_Output"];
                };
            };
        };
    };
    CampaignCounting_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignCountingPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCountingDto_Output"];
                };
            };
        };
    };
    CampaignCounting_renewLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCountingDto_Output"];
                };
            };
        };
    };
    CampaignCounting_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResultsDto_Output"];
                };
            };
        };
    };
    CampaignCounting_export: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    CampaignCounting_totals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTotalsDto_Output"];
                };
            };
        };
    };
    CampaignCounting_putTotals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignTotalsPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTotalsDto_Output"];
                };
            };
        };
    };
    CampaignCounting_certificate: {
        parameters: {
            query?: {
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    CampaignEntries_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignInvitationAskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignInvitationDto_Output"];
                };
            };
        };
    };
    CampaignEntries_join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignJoinDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignJoinedDto_Output"];
                };
            };
        };
    };
    CampaignEntries_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignOwnAskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignOwnDto_Output"];
                };
            };
        };
    };
    CampaignEntries_putUsual: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignUsualPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignOwnDto_Output"];
                };
            };
        };
    };
    CampaignEntries_putAfter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignAfterPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignOwnDto_Output"];
                };
            };
        };
    };
    CampaignEntries_putDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDaysPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignOwnDto_Output"];
                };
            };
        };
    };
    CampaignEntries_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignSheetMakeDto"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    CampaignEntries_checkSheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignSheetSentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TripSheetCheckDto_Output"];
                };
            };
        };
    };
    CampaignEntries_leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignOwnAskDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkingGroups_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "sinceDay" | "-sinceDay" | "phase" | "-phase" | "themePhase" | "-themePhase" | "members" | "-members" | "nextMeeting" | "-nextMeeting" | "lateActions" | "-lateActions";
                q?: string;
                themeId?: string;
                zoneId?: string;
                communeCode?: string;
                organisationId?: string;
                leadAccountId?: string;
                phase?: ("diagnosis" | "solutions" | "pilot" | "scaling")[];
                themePhase?: ("diagnosis" | "solutions" | "pilot" | "scaling")[];
                state?: ("active" | "paused" | "closed")[];
                published?: "true" | "false";
                archived?: "true" | "false";
                own?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingGroupPageDto_Output"];
                };
            };
        };
    };
    WorkingGroups_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingGroupCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingGroupDetailDto_Output"];
                };
            };
        };
    };
    WorkingGroups_export: {
        parameters: {
            query: {
                sort?: "name" | "-name" | "sinceDay" | "-sinceDay" | "phase" | "-phase" | "themePhase" | "-themePhase" | "members" | "-members" | "nextMeeting" | "-nextMeeting" | "lateActions" | "-lateActions";
                q?: string;
                themeId?: string;
                zoneId?: string;
                communeCode?: string;
                organisationId?: string;
                leadAccountId?: string;
                phase?: ("diagnosis" | "solutions" | "pilot" | "scaling")[];
                themePhase?: ("diagnosis" | "solutions" | "pilot" | "scaling")[];
                state?: ("active" | "paused" | "closed")[];
                published?: "true" | "false";
                archived?: "true" | "false";
                own?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    WorkingGroups_possibleLeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleLeadDto_Output"][];
                };
            };
        };
    };
    WorkingGroups_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingGroupDetailDto_Output"];
                };
            };
        };
    };
    WorkingGroups_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingGroupUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingGroupDetailDto_Output"];
                };
            };
        };
    };
    WorkingGroups_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingGroupDetailDto_Output"];
                };
            };
        };
    };
    WorkingGroups_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingGroupDetailDto_Output"];
                };
            };
        };
    };
    WorkingGroups_history: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupHistoryPageDto_Output"];
                };
            };
        };
    };
    Memberships_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "organisation" | "-organisation" | "role" | "-role" | "fromDay" | "-fromDay";
                q?: string;
                role?: ("member" | "partner" | "commune")[];
                current?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipPageDto_Output"];
                };
            };
        };
    };
    Memberships_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipRowDto_Output"];
                };
            };
        };
    };
    Memberships_export: {
        parameters: {
            query: {
                sort?: "organisation" | "-organisation" | "role" | "-role" | "fromDay" | "-fromDay";
                q?: string;
                role?: ("member" | "partner" | "commune")[];
                current?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Memberships_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipRowDto_Output"];
                };
            };
        };
    };
    AgendaTemplates_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaTemplatePageDto_Output"];
                };
            };
        };
    };
    AgendaTemplates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaTemplateCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaTemplateRowDto_Output"];
                };
            };
        };
    };
    AgendaTemplates_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaTemplateRemovedDto_Output"];
                };
            };
        };
    };
    AgendaTemplates_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaTemplateUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaTemplateRowDto_Output"];
                };
            };
        };
    };
    AgendaTemplates_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaTemplateRowDto_Output"];
                };
            };
        };
    };
    CalendarFeeds_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedListDto_Output"];
                };
            };
        };
    };
    CalendarFeeds_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedMadeDto_Output"];
                };
            };
        };
    };
    CalendarFeeds_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedListDto_Output"];
                };
            };
        };
    };
    Calendars_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    Calendars_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    Calendars_subscribed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    Mailing_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingProgressDto_Output"];
                };
            };
        };
    };
    Mailing_recipients: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "state" | "-state" | "sentAt" | "-sentAt";
                q?: string;
                state?: ("sent" | "waiting" | "failed" | "no-address" | "unwanted")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingPageDto_Output"];
                };
            };
        };
    };
    Mailing_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingProgressDto_Output"];
                };
            };
        };
    };
    Backlog_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "title" | "-title" | "minutes" | "-minutes";
                q?: string;
                taken?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogPageDto_Output"];
                };
            };
        };
    };
    Backlog_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacklogCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogRowDto_Output"];
                };
            };
        };
    };
    Backlog_export: {
        parameters: {
            query: {
                sort?: "createdAt" | "-createdAt" | "title" | "-title" | "minutes" | "-minutes";
                q?: string;
                taken?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Backlog_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogRemovedDto_Output"];
                };
            };
        };
    };
    Backlog_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacklogUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogRowDto_Output"];
                };
            };
        };
    };
    Backlog_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogRowDto_Output"];
                };
            };
        };
    };
    Meetings_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "startsAt" | "-startsAt" | "title" | "-title" | "group" | "-group" | "state" | "-state";
                q?: string;
                groupId?: string;
                kind?: ("working-group" | "workshop" | "conference" | "steering")[];
                state?: ("draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled")[];
                period?: "upcoming" | "past";
                from?: string;
                to?: string;
                organisationId?: string;
                mine?: "true" | "false";
                unanswered?: "true" | "false";
                include?: ("agenda" | "participants")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPageDto_Output"];
                };
            };
        };
    };
    Meetings_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_export: {
        parameters: {
            query: {
                sort?: "startsAt" | "-startsAt" | "title" | "-title" | "group" | "-group" | "state" | "-state";
                q?: string;
                groupId?: string;
                kind?: ("working-group" | "workshop" | "conference" | "steering")[];
                state?: ("draft" | "open" | "in-progress" | "ended" | "closed" | "cancelled")[];
                period?: "upcoming" | "past";
                from?: string;
                to?: string;
                organisationId?: string;
                mine?: "true" | "false";
                unanswered?: "true" | "false";
                include?: ("agenda" | "participants")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Meetings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_exportInvited: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Meetings_invited: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "place" | "-place";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPageDto_Output"];
                };
            };
        };
    };
    Meetings_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingInviteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingMoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_updateInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_sendLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_endLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerGivenDto_Output"];
                };
            };
        };
    };
    Meetings_attendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingAttendanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Minutes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesDetailDto_Output"];
                };
            };
        };
    };
    Meetings_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingMinutesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailDto_Output"];
                };
            };
        };
    };
    Meetings_history: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingHistoryPageDto_Output"];
                };
            };
        };
    };
    Minutes_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesDetailDto_Output"];
                };
            };
        };
    };
    Minutes_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesCorrectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesDetailDto_Output"];
                };
            };
        };
    };
    Minutes_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Minutes_docx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Minutes_agenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Outcomes_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingOutcomesDto_Output"];
                };
            };
        };
    };
    Outcomes_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDetailDto_Output"];
                };
            };
        };
    };
    Outcomes_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDetailDto_Output"];
                };
            };
        };
    };
    Outcomes_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDetailDto_Output"];
                };
            };
        };
    };
    Outcomes_carryOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeDoneDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDetailDto_Output"];
                };
            };
        };
    };
    Preparation_offers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaOffersDto_Output"];
                };
            };
        };
    };
    Preparation_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaAdditionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedMeetingDto_Output"];
                };
            };
        };
    };
    Proposals_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "title" | "-title";
                q?: string;
                state?: ("proposed" | "accepted" | "declined")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPageDto_Output"];
                };
            };
        };
    };
    Proposals_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRowDto_Output"];
                };
            };
        };
    };
    Proposals_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRowDto_Output"];
                };
            };
        };
    };
    Proposals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalWithdrawnDto_Output"];
                };
            };
        };
    };
    Proposals_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRowDto_Output"];
                };
            };
        };
    };
    Reminders_ofMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRemindersDto_Output"];
                };
            };
        };
    };
    Reminders_setOfMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPlanSetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRemindersDto_Output"];
                };
            };
        };
    };
    Reminders_ofGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRemindersDto_Output"];
                };
            };
        };
    };
    Reminders_setOfGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPlanSetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRemindersDto_Output"];
                };
            };
        };
    };
    Run_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRunDto_Output"];
                };
            };
        };
    };
    Run_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRunDto_Output"];
                };
            };
        };
    };
    Run_live: {
        parameters: {
            query?: {
                seconds?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    Run_attendees: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "place" | "-place";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRoomDto_Output"];
                };
            };
        };
    };
    Run_walkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomChangeDto_Output"];
                };
            };
        };
    };
    Run_organisations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomOrganisationsDto_Output"];
                };
            };
        };
    };
    Run_tap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceTapDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomChangeDto_Output"];
                };
            };
        };
    };
    Run_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemRecordInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemRecordDto_Output"];
                };
            };
        };
    };
    Run_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemMarkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemMarkDto_Output"];
                };
            };
        };
    };
    AnswerPage_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_cut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    AnswerPage_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    AnswerPage_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    AnswerPage_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_concerns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_proposalWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_colleague: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    AnswerPage_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    CalendarPage_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    CalendarPage_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    CalendarPage_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                feed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    CalendarPage_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                feed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    DetailsPage_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    DetailsPage_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    DetailsPage_chooseMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    DetailsPage_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    DetailsPage_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                succession: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    MailChoice_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                kind: "invitation" | "change" | "reminder" | "minutes" | "announcement" | "action" | "advice" | "flow" | "service" | "comment" | "digest" | "certificate-end" | "evidence-end" | "review-due" | "late-action";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    MailChoice_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                kind: "invitation" | "change" | "reminder" | "minutes" | "announcement" | "action" | "advice" | "flow" | "service" | "comment" | "digest" | "certificate-end" | "evidence-end" | "review-due" | "late-action";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    ApiTokens_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "expiresOn" | "-expiresOn" | "lastUsedOn" | "-lastUsedOn";
                q?: string;
                state?: ("active" | "expired" | "revoked" | "stopped")[];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenPageDto_Output"];
                };
            };
        };
    };
    ApiTokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenMadeDto_Output"];
                };
            };
        };
    };
    ApiTokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenRowDto_Output"];
                };
            };
        };
    };
    CommuneApi_chapter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommuneChapterDto_Output"];
                };
            };
        };
    };
    CommuneApi_evidence: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day" | "state" | "-state" | "measure" | "-measure" | "commune" | "-commune" | "title" | "-title" | "validUntil" | "-validUntil";
                q?: string;
                actionId?: string;
                state?: ("proposed" | "accepted" | "refused")[];
                kind?: ("meeting" | "file" | "link" | "practice" | "action" | "campaign")[];
                standing?: ("valid" | "ending" | "stale" | "upcoming" | "incomplete")[];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommuneEvidencePageDto_Output"];
                };
            };
        };
    };
    CommuneApi_putValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                measure: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorValuePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorValuesDto_Output"];
                };
            };
        };
    };
    Catalogues_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "programme" | "-programme" | "label" | "-label" | "publishedAt" | "-publishedAt";
                q?: string;
                state?: "draft" | "published";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePageDto_Output"];
                };
            };
        };
    };
    Catalogues_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersionDto_Output"];
                };
            };
        };
    };
    Catalogues_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersionDto_Output"];
                };
            };
        };
    };
    Catalogues_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CataloguePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersionDto_Output"];
                };
            };
        };
    };
    Catalogues_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Catalogues_export: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Catalogues_addVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersionDto_Output"];
                };
            };
        };
    };
    Catalogues_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CataloguePublishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersionDto_Output"];
                };
            };
        };
    };
    Catalogues_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueCheckDto_Output"];
                };
            };
        };
    };
    Catalogues_import: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersionDto_Output"];
                };
            };
        };
    };
    CommuneMoves_propose: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveProposalDto_Output"];
                };
            };
        };
    };
    CommuneMoves_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommuneMoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedChapterDto_Output"];
                };
            };
        };
    };
    Advisers_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommuneAdvisersDto_Output"];
                };
            };
        };
    };
    Advisers_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviserChosenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommuneAdvisersDto_Output"];
                };
            };
        };
    };
    Advisers_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviserUntilDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommuneAdvisersDto_Output"];
                };
            };
        };
    };
    AssessmentImports_template: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    AssessmentImports_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentCheckDto_Output"];
                };
            };
        };
    };
    AssessmentImports_apply: {
        parameters: {
            query: {
                stamp: string;
                measures: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentImportedDto_Output"];
                };
            };
        };
    };
    Certification_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetailDto_Output"];
                };
            };
        };
    };
    Certification_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetailDto_Output"];
                };
            };
        };
    };
    Certification_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetailDto_Output"];
                };
            };
        };
    };
    Certification_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetailDto_Output"];
                };
            };
        };
    };
    Certification_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDetailDto_Output"];
                };
            };
        };
    };
    Chapter6_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDetailDto_Output"];
                };
            };
        };
    };
    Chapter6_measures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkableMeasuresDto_Output"];
                };
            };
        };
    };
    Chapter6_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "effective" | "-effective" | "planned" | "-planned" | "remaining" | "-remaining" | "unknown" | "-unknown" | "possible" | "-possible" | "reviewedOn" | "-reviewedOn";
                q?: string;
                canton?: string;
                programme?: string;
                assessed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter6PageDto_Output"];
                };
            };
        };
    };
    Chapter6_export: {
        parameters: {
            query: {
                sort?: "name" | "-name" | "effective" | "-effective" | "planned" | "-planned" | "remaining" | "-remaining" | "unknown" | "-unknown" | "possible" | "-possible" | "reviewedOn" | "-reviewedOn";
                q?: string;
                canton?: string;
                programme?: string;
                assessed?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Chapter6_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter6DetailDto_Output"];
                };
            };
        };
    };
    Chapter6_assess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                measureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter6DetailDto_Output"];
                };
            };
        };
    };
    Chapter6_changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chapter6SettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter6DetailDto_Output"];
                };
            };
        };
    };
    Chapter6_history: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
                measureId?: string;
                figures?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter6HistoryPageDto_Output"];
                };
            };
        };
    };
    Comments_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day" | "measure" | "-measure";
                q?: string;
                resolved?: "true" | "false";
                measureId?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageDto_Output"];
                };
            };
        };
    };
    Comments_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadDto_Output"];
                };
            };
        };
    };
    Comments_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadDto_Output"];
                };
            };
        };
    };
    Comments_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadDto_Output"];
                };
            };
        };
    };
    Comments_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadDto_Output"];
                };
            };
        };
    };
    Comments_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadDto_Output"];
                };
            };
        };
    };
    Comments_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreadDto_Output"];
                };
            };
        };
    };
    Counting_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "gain" | "-gain" | "title" | "-title" | "group" | "-group" | "commune" | "-commune" | "measure" | "-measure" | "dueDay" | "-dueDay";
                q?: string;
                actionId?: string;
                groupId?: string;
                communeCode?: string;
                measureId?: string;
                status?: ("idea" | "planned" | "under-way" | "done" | "abandoned")[];
                state?: ("known" | "no-share" | "no-points" | "not-assessed" | "not-concerning")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingPageDto_Output"];
                };
            };
        };
    };
    Counting_export: {
        parameters: {
            query: {
                sort?: "gain" | "-gain" | "title" | "-title" | "group" | "-group" | "commune" | "-commune" | "measure" | "-measure" | "dueDay" | "-dueDay";
                q?: string;
                actionId?: string;
                groupId?: string;
                communeCode?: string;
                measureId?: string;
                status?: ("idea" | "planned" | "under-way" | "done" | "abandoned")[];
                state?: ("known" | "no-share" | "no-points" | "not-assessed" | "not-concerning")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Counting_communes: {
        parameters: {
            query: {
                page?: number;
                size?: number;
                sort?: "gain" | "-gain" | "name" | "-name" | "actions" | "-actions";
                q?: string;
                groupId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingCommunePageDto_Output"];
                };
            };
        };
    };
    Evidence_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day" | "state" | "-state" | "measure" | "-measure" | "commune" | "-commune" | "title" | "-title" | "validUntil" | "-validUntil";
                q?: string;
                communeCode?: string;
                measureId?: string;
                criterionId?: string;
                meetingId?: string;
                actionId?: string;
                campaignId?: string;
                state?: ("proposed" | "accepted" | "refused")[];
                kind?: ("meeting" | "file" | "link" | "practice" | "action" | "campaign")[];
                standing?: ("valid" | "ending" | "stale" | "upcoming" | "incomplete")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePageDto_Output"];
                };
            };
        };
    };
    Evidence_export: {
        parameters: {
            query: {
                sort?: "day" | "-day" | "state" | "-state" | "measure" | "-measure" | "commune" | "-commune" | "title" | "-title" | "validUntil" | "-validUntil";
                q?: string;
                communeCode?: string;
                measureId?: string;
                criterionId?: string;
                meetingId?: string;
                actionId?: string;
                campaignId?: string;
                state?: ("proposed" | "accepted" | "refused")[];
                kind?: ("meeting" | "file" | "link" | "practice" | "action" | "campaign")[];
                standing?: ("valid" | "ending" | "stale" | "upcoming" | "incomplete")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Evidence_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceCoverageDto_Output"];
                };
            };
        };
    };
    Evidence_gaps: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "measure" | "-measure" | "remedy" | "-remedy";
                q?: string;
                claim?: ("met" | "planned" | "effective")[];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPageDto_Output"];
                };
            };
        };
    };
    Evidence_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowDto_Output"];
                };
            };
        };
    };
    Evidence_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowDto_Output"];
                };
            };
        };
    };
    Evidence_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidencePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowDto_Output"];
                };
            };
        };
    };
    Evidence_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowDto_Output"];
                };
            };
        };
    };
    Evidence_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowDto_Output"];
                };
            };
        };
    };
    Evidence_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowDto_Output"];
                };
            };
        };
    };
    Evidence_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceProposedDto_Output"];
                };
            };
        };
    };
    Evidence_proposeAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceProposedDto_Output"];
                };
            };
        };
    };
    Evidence_proposeFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                figureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceProposedDto_Output"];
                };
            };
        };
    };
    Evidence_figures: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "campaign" | "-campaign";
                q?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureChoicePageDto_Output"];
                };
            };
        };
    };
    ImportRecords_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordDto_Output"];
                };
            };
        };
    };
    ImportRecords_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportUndoingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordDto_Output"];
                };
            };
        };
    };
    Pictures_matrix: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "figure" | "-figure";
                q?: string;
                figure?: "points" | "effective" | "planned" | "share" | "reviewedOn" | "proof";
                measureId?: string;
                catalogueId?: string;
                canton?: string;
                assessed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixPageDto_Output"];
                };
            };
        };
    };
    Pictures_export: {
        parameters: {
            query: {
                sort?: "name" | "-name" | "figure" | "-figure";
                q?: string;
                figure?: "points" | "effective" | "planned" | "share" | "reviewedOn" | "proof";
                measureId?: string;
                catalogueId?: string;
                canton?: string;
                assessed?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Pictures_map: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommuneMapDto_Output"];
                };
            };
        };
    };
    Pictures_mapList: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "figure" | "-figure";
                q?: string;
                figure?: "effective" | "planned" | "share" | "coverage" | "reviewed" | "level";
                canton?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapListPageDto_Output"];
                };
            };
        };
    };
    PastAssessments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastAssessmentDto_Output"];
                };
            };
        };
    };
    PastAssessments_putBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PastPutBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutBackChapterDto_Output"];
                };
            };
        };
    };
    Plans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Plans_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Plans_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Plans_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Plans_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Plans_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Plans_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanEndDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto_Output"];
                };
            };
        };
    };
    Reviews_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto_Output"];
                };
            };
        };
    };
    Reviews_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto_Output"];
                };
            };
        };
    };
    Reviews_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto_Output"];
                };
            };
        };
    };
    Reviews_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewUnlockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto_Output"];
                };
            };
        };
    };
    Reviews_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto_Output"];
                };
            };
        };
    };
    Reviews_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailDto_Output"];
                };
            };
        };
    };
    Snapshots_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day";
                q?: string;
                kind?: ("by-hand" | "yearly" | "before-audit" | "after-audit")[];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPageDto_Output"];
                };
            };
        };
    };
    Snapshots_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotRowDto_Output"];
                };
            };
        };
    };
    Snapshots_export: {
        parameters: {
            query: {
                sort?: "day" | "-day";
                q?: string;
                kind?: ("by-hand" | "yearly" | "before-audit" | "after-audit")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Snapshots_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotDetailDto_Output"];
                };
            };
        };
    };
    Snapshots_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotRowDto_Output"];
                };
            };
        };
    };
    Snapshots_evidence: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day" | "title" | "-title";
                q?: string;
                kind?: ("meeting" | "file" | "link" | "practice" | "action" | "campaign")[];
                standing?: ("valid" | "ending" | "stale" | "upcoming" | "incomplete")[];
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenPageDto_Output"];
                };
            };
        };
    };
    Snapshots_compare: {
        parameters: {
            query?: {
                with?: string;
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotComparisonDto_Output"];
                };
            };
        };
    };
    Snapshots_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotRowDto_Output"];
                };
            };
        };
    };
    Chapter6Documents_onOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chapter6DocumentsDto_Output"];
                };
            };
        };
    };
    Chapter6Documents_dossier: {
        parameters: {
            query?: {
                language?: "fr" | "de";
                snapshot?: string;
                format?: "pdf" | "docx" | "xlsx";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Chapter6Documents_archive: {
        parameters: {
            query?: {
                language?: "fr" | "de";
                snapshot?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    Chapter6Documents_brief: {
        parameters: {
            query: {
                language?: "fr" | "de";
                year: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    OpenData_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "publishedOn" | "-publishedOn" | "effective" | "-effective";
                q?: string;
                canton?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCommunePageDto_Output"];
                };
            };
        };
    };
    OpenData_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicChapterDto_Output"];
                };
            };
        };
    };
    OpenData_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    OpenData_indicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    OpenData_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
        };
    };
    PublicPages_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPageDetailDto_Output"];
                };
            };
        };
    };
    PublicPages_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicPagePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPageDetailDto_Output"];
                };
            };
        };
    };
    PublicPages_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicPageChoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicChapterDto_Output"];
                };
            };
        };
    };
    Participation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipationDto_Output"];
                };
            };
        };
    };
    Participation_attest: {
        parameters: {
            query: {
                year: number;
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    SharedServices_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "changedAt" | "-changedAt" | "title" | "-title" | "group" | "-group" | "decideBy" | "-decideBy";
                q?: string;
                groupId?: string;
                kind?: ("waste-collection" | "shuttle" | "car-sharing" | "catering" | "energy-purchase" | "parcel-point" | "green-spaces" | "cleaning" | "training" | "other")[];
                phase?: ("need" | "interest" | "offers" | "agreed" | "running" | "ended" | "abandoned")[];
                waiting?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServicePageDto_Output"];
                };
            };
        };
    };
    SharedServices_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharedServiceCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    SharedServices_export: {
        parameters: {
            query: {
                sort?: "changedAt" | "-changedAt" | "title" | "-title" | "group" | "-group" | "decideBy" | "-decideBy";
                q?: string;
                groupId?: string;
                kind?: ("waste-collection" | "shuttle" | "car-sharing" | "catering" | "energy-purchase" | "parcel-point" | "green-spaces" | "cleaning" | "training" | "other")[];
                phase?: ("need" | "interest" | "offers" | "agreed" | "running" | "ended" | "abandoned")[];
                waiting?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    SharedServices_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    SharedServices_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharedServicePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    SharedServices_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharedServiceStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    SharedServices_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterestPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    SharedServices_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptancePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    SharedServices_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceEvidenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_addOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceOfferCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_putOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceOfferPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_removeOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_chooseOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_addSaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceSavingCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_putSaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                savingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceSavingPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    ServiceParts_removeSaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                savingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedServiceDetailDto_Output"];
                };
            };
        };
    };
    Successions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "fromDay" | "-fromDay" | "organisation" | "-organisation";
                q?: string;
                state?: ("proposed" | "confirmed" | "refused" | "withdrawn")[];
                kind?: ("successor" | "substitute")[];
                organisationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionPageDto_Output"];
                };
            };
        };
    };
    Successions_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRowDto_Output"];
                };
            };
        };
    };
    Successions_export: {
        parameters: {
            query: {
                sort?: "createdAt" | "-createdAt" | "fromDay" | "-fromDay" | "organisation" | "-organisation";
                q?: string;
                state?: ("proposed" | "confirmed" | "refused" | "withdrawn")[];
                kind?: ("successor" | "substitute")[];
                organisationId?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Successions_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionConfirmDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRowDto_Output"];
                };
            };
        };
    };
    Successions_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionRefuseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRowDto_Output"];
                };
            };
        };
    };
    Successions_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRowDto_Output"];
                };
            };
        };
    };
    Flows_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "label" | "-label" | "expiresOn" | "-expiresOn" | "distance" | "-distance" | "quantity" | "-quantity";
                q?: string;
                direction?: ("offer" | "need")[];
                kind?: ("material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment")[];
                standing?: ("current" | "ending" | "expired" | "withdrawn")[];
                confidentiality?: ("public" | "zone" | "ims")[];
                wasteCode?: string;
                zoneId?: string;
                communeCode?: string;
                organisationId?: string;
                own?: "true" | "false";
                nearZoneId?: string;
                maxKm?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowPageDto_Output"];
                };
            };
        };
    };
    Flows_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDetailDto_Output"];
                };
            };
        };
    };
    Flows_export: {
        parameters: {
            query: {
                sort?: "createdAt" | "-createdAt" | "label" | "-label" | "expiresOn" | "-expiresOn" | "distance" | "-distance" | "quantity" | "-quantity";
                q?: string;
                direction?: ("offer" | "need")[];
                kind?: ("material" | "energy" | "water" | "logistics" | "capacity" | "expertise" | "equipment")[];
                standing?: ("current" | "ending" | "expired" | "withdrawn")[];
                confidentiality?: ("public" | "zone" | "ims")[];
                wasteCode?: string;
                zoneId?: string;
                communeCode?: string;
                organisationId?: string;
                own?: "true" | "false";
                nearZoneId?: string;
                maxKm?: number;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Flows_places: {
        parameters: {
            query?: {
                organisationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowPlacesDto_Output"];
                };
            };
        };
    };
    Flows_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDetailDto_Output"];
                };
            };
        };
    };
    Flows_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDetailDto_Output"];
                };
            };
        };
    };
    Flows_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDetailDto_Output"];
                };
            };
        };
    };
    Flows_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDetailDto_Output"];
                };
            };
        };
    };
    Flows_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDetailDto_Output"];
                };
            };
        };
    };
    Flows_pool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowPoolAnswerDto_Output"];
                };
            };
        };
    };
    Flows_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowCountsDto_Output"];
                };
            };
        };
    };
    Matches_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "score" | "-score" | "distance" | "-distance";
                q?: string;
                flowId?: string;
                zoneId?: string;
                maxKm?: number;
                dismissed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPageDto_Output"];
                };
            };
        };
    };
    Matches_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchDismissalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRowDto_Output"];
                };
            };
        };
    };
    Matches_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRowDto_Output"];
                };
            };
        };
    };
    Introductions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "changedAt" | "-changedAt" | "createdAt" | "-createdAt";
                q?: string;
                phase?: ("idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned")[];
                flowId?: string;
                groupId?: string;
                zoneId?: string;
                implemented?: "true" | "false";
                waiting?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionPageDto_Output"];
                };
            };
        };
    };
    Introductions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionRowDto_Output"];
                };
            };
        };
    };
    Introductions_export: {
        parameters: {
            query: {
                sort?: "changedAt" | "-changedAt" | "createdAt" | "-createdAt";
                q?: string;
                phase?: ("idea" | "discussion" | "negotiation" | "implementation" | "completed" | "abandoned")[];
                flowId?: string;
                groupId?: string;
                zoneId?: string;
                implemented?: "true" | "false";
                waiting?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Introductions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionRowDto_Output"];
                };
            };
        };
    };
    Introductions_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionRowDto_Output"];
                };
            };
        };
    };
    Introductions_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionRowDto_Output"];
                };
            };
        };
    };
    Introductions_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionFiguresDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionRowDto_Output"];
                };
            };
        };
    };
    Introductions_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeEvidenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionRowDto_Output"];
                };
            };
        };
    };
    WasteCodes_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "code" | "-code";
                q?: string;
                level?: number;
                hazardous?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WasteCodePageDto_Output"];
                };
            };
        };
    };
    Reference_communes: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "canton" | "-canton" | "population" | "-population" | "areaKm2" | "-areaKm2";
                q?: string;
                canton?: string;
                isDemo?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunePageDto_Output"];
                };
            };
        };
    };
    Reference_nace: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "code" | "-code";
                q?: string;
                level?: number;
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NacePageDto_Output"];
                };
            };
        };
    };
    Reference_holidays: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayListDto_Output"];
                };
            };
        };
    };
    Neighbours_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "distance" | "-distance" | "day" | "-day" | "title" | "-title";
                q?: string;
                nearZoneId?: string;
                maxKm?: number;
                kind?: ("practice" | "pilot" | "action")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPageDto_Output"];
                };
            };
        };
    };
    Neighbours_export: {
        parameters: {
            query: {
                sort?: "distance" | "-distance" | "day" | "-day" | "title" | "-title";
                q?: string;
                nearZoneId?: string;
                maxKm?: number;
                kind?: ("practice" | "pilot" | "action")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Themes_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "nameFr" | "-nameFr" | "nameDe" | "-nameDe" | "nameEn" | "-nameEn" | "groups" | "-groups";
                q?: string;
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemePageDto_Output"];
                };
            };
        };
    };
    Themes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeRowDto_Output"];
                };
            };
        };
    };
    Themes_export: {
        parameters: {
            query: {
                sort?: "nameFr" | "-nameFr" | "nameDe" | "-nameDe" | "nameEn" | "-nameEn" | "groups" | "-groups";
                q?: string;
                archived?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Themes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDetailDto_Output"];
                };
            };
        };
    };
    Themes_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeRowDto_Output"];
                };
            };
        };
    };
    Zones_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "organisations" | "-organisations" | "groups" | "-groups" | "participants" | "-participants" | "campaigns" | "-campaigns" | "exchanges" | "-exchanges" | "pilots" | "-pilots";
                q?: string;
                communeCode?: string;
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZonePageDto_Output"];
                };
            };
        };
    };
    Zones_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneDetailDto_Output"];
                };
            };
        };
    };
    Zones_export: {
        parameters: {
            query: {
                sort?: "name" | "-name" | "organisations" | "-organisations" | "groups" | "-groups" | "participants" | "-participants" | "campaigns" | "-campaigns" | "exchanges" | "-exchanges" | "pilots" | "-pilots";
                q?: string;
                communeCode?: string;
                archived?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Zones_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneDetailDto_Output"];
                };
            };
        };
    };
    Zones_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneDetailDto_Output"];
                };
            };
        };
    };
    Zones_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneDetailDto_Output"];
                };
            };
        };
    };
    Zones_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneDetailDto_Output"];
                };
            };
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "kind" | "-kind" | "sector" | "-sector" | "sizeClass" | "-sizeClass" | "groups" | "-groups" | "createdAt" | "-createdAt";
                q?: string;
                kind?: ("company" | "commune" | "public-actor" | "association")[];
                groupId?: string;
                zoneId?: string;
                groupZoneId?: string;
                communeCode?: string;
                naceCode?: string;
                sizeClass?: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                inGroup?: "true" | "false";
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPageDto_Output"];
                };
            };
        };
    };
    Organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetailDto_Output"];
                };
            };
        };
    };
    Organisations_export: {
        parameters: {
            query: {
                sort?: "name" | "-name" | "kind" | "-kind" | "sector" | "-sector" | "sizeClass" | "-sizeClass" | "groups" | "-groups" | "createdAt" | "-createdAt";
                q?: string;
                kind?: ("company" | "commune" | "public-actor" | "association")[];
                groupId?: string;
                zoneId?: string;
                groupZoneId?: string;
                communeCode?: string;
                naceCode?: string;
                sizeClass?: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                inGroup?: "true" | "false";
                archived?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Organisations_likelyDuplicates: {
        parameters: {
            query?: {
                name?: string;
                website?: string;
                exceptId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikelyDuplicatesListDto_Output"];
                };
            };
        };
    };
    Organisations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetailDto_Output"];
                };
            };
        };
    };
    Organisations_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetailDto_Output"];
                };
            };
        };
    };
    Organisations_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetailDto_Output"];
                };
            };
        };
    };
    Organisations_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetailDto_Output"];
                };
            };
        };
    };
    Organisations_history: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageDto_Output"];
                };
            };
        };
    };
    Contacts_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "familyName" | "-familyName" | "givenName" | "-givenName" | "organisation" | "-organisation";
                q?: string;
                relation?: ("main" | "substitute" | "other")[];
                locale?: ("fr" | "de" | "en")[];
                archived?: "true" | "false";
                organisationId?: string;
                groupId?: string;
                communeCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPageDto_Output"];
                };
            };
        };
    };
    Contacts_export: {
        parameters: {
            query: {
                sort?: "familyName" | "-familyName" | "givenName" | "-givenName" | "organisation" | "-organisation";
                q?: string;
                relation?: ("main" | "substitute" | "other")[];
                locale?: ("fr" | "de" | "en")[];
                archived?: "true" | "false";
                organisationId?: string;
                groupId?: string;
                communeCode?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Contacts_listOf: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "familyName" | "-familyName" | "givenName" | "-givenName";
                q?: string;
                relation?: ("main" | "substitute" | "other")[];
                locale?: ("fr" | "de" | "en")[];
                archived?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPageDto_Output"];
                };
            };
        };
    };
    Contacts_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRowDto_Output"];
                };
            };
        };
    };
    Contacts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRowDto_Output"];
                };
            };
        };
    };
    Contacts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRowDto_Output"];
                };
            };
        };
    };
    Contacts_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRowDto_Output"];
                };
            };
        };
    };
    Contacts_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRowDto_Output"];
                };
            };
        };
    };
    Log_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day" | "kind" | "-kind";
                q?: string;
                kind?: ("call" | "mail" | "visit" | "note")[];
                contactId?: string;
                from?: string;
                to?: string;
                mine?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPageDto_Output"];
                };
            };
        };
    };
    Log_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogEntryCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntryRowDto_Output"];
                };
            };
        };
    };
    Log_export: {
        parameters: {
            query: {
                sort?: "day" | "-day" | "kind" | "-kind";
                q?: string;
                kind?: ("call" | "mail" | "visit" | "note")[];
                contactId?: string;
                from?: string;
                to?: string;
                mine?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Log_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntryRowDto_Output"];
                };
            };
        };
    };
    Log_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogEntryUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntryRowDto_Output"];
                };
            };
        };
    };
    Log_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntryRowDto_Output"];
                };
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "fileName" | "-fileName";
                q?: string;
                subject?: ("organisations" | "contacts" | "memberships")[];
                state?: ("uploaded" | "checked" | "applied" | "undone")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageDto_Output"];
                };
            };
        };
    };
    Imports_add: {
        parameters: {
            query: {
                subject: "organisations" | "contacts" | "memberships";
                groupId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetailDto_Output"];
                };
            };
        };
    };
    Imports_example: {
        parameters: {
            query: {
                subject: "organisations" | "contacts" | "memberships";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Imports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetailDto_Output"];
                };
            };
        };
    };
    Imports_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRemovedDto_Output"];
                };
            };
        };
    };
    Imports_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetailDto_Output"];
                };
            };
        };
    };
    Imports_rows: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "number" | "-number";
                q?: string;
                verdict?: ("new" | "same" | "changed" | "duplicate" | "error")[];
                undecided?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPageDto_Output"];
                };
            };
        };
    };
    Imports_errors: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Imports_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RowDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetailDto_Output"];
                };
            };
        };
    };
    Imports_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetailDto_Output"];
                };
            };
        };
    };
    Imports_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportUndoDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetailDto_Output"];
                };
            };
        };
    };
    Insights_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeDto_Output"];
                };
            };
        };
    };
    Insights_search: {
        parameters: {
            query?: {
                q?: string;
                type?: "working-group" | "meeting" | "action" | "organisation" | "contact" | "practice-sheet" | "campaign" | "pilot" | "idea" | "shared-service" | "questionnaire" | "problem";
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResultsDto_Output"];
                };
            };
        };
    };
    Insights_quietOrganisations: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "organisation" | "-organisation" | "group" | "-group" | "missed" | "-missed" | "silentMeetings" | "-silentMeetings" | "lastSignDay" | "-lastSignDay";
                q?: string;
                groupId?: string;
                kind?: ("company" | "commune" | "public-actor" | "association")[];
                quiet?: "true" | "false";
                withoutMainContact?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuietOrganisationPageDto_Output"];
                };
            };
        };
    };
    Insights_exportQuietOrganisations: {
        parameters: {
            query: {
                sort?: "organisation" | "-organisation" | "group" | "-group" | "missed" | "-missed" | "silentMeetings" | "-silentMeetings" | "lastSignDay" | "-lastSignDay";
                q?: string;
                groupId?: string;
                kind?: ("company" | "commune" | "public-actor" | "association")[];
                quiet?: "true" | "false";
                withoutMainContact?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Insights_quietGroups: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "lastMeeting" | "-lastMeeting" | "nextMeeting" | "-nextMeeting" | "daysWithoutMeeting" | "-daysWithoutMeeting" | "quietOrganisations" | "-quietOrganisations";
                q?: string;
                quiet?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuietGroupPageDto_Output"];
                };
            };
        };
    };
    Insights_exportQuietGroups: {
        parameters: {
            query: {
                sort?: "name" | "-name" | "lastMeeting" | "-lastMeeting" | "nextMeeting" | "-nextMeeting" | "daysWithoutMeeting" | "-daysWithoutMeeting" | "quietOrganisations" | "-quietOrganisations";
                q?: string;
                quiet?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Insights_setThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuietThresholdsSetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuietGroupDto_Output"];
                };
            };
        };
    };
    Messages_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSendDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReceiptDto_Output"];
                };
            };
        };
    };
    Messages_broker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrokerDto_Output"];
                };
            };
        };
    };
    Messages_dataSources: {
        parameters: {
            query?: {
                locale?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataSourceListDto_Output"];
                };
            };
        };
    };
    Questionnaires_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "title" | "-title" | "group" | "-group" | "createdAt" | "-createdAt" | "untilDay" | "-untilDay";
                q?: string;
                groupId?: string;
                themeId?: string;
                state?: ("draft" | "open" | "closed")[];
                way?: ("contacts" | "employees")[];
                asked?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnairePageDto_Output"];
                };
            };
        };
    };
    Questionnaires_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    Questionnaires_export: {
        parameters: {
            query: {
                sort?: "title" | "-title" | "group" | "-group" | "createdAt" | "-createdAt" | "untilDay" | "-untilDay";
                q?: string;
                groupId?: string;
                themeId?: string;
                state?: ("draft" | "open" | "closed")[];
                way?: ("contacts" | "employees")[];
                asked?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Questionnaires_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    Questionnaires_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnairePutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    Questionnaires_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    Questionnaires_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    Questionnaires_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireCopyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    Questionnaires_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireMoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireDetailDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireFollowDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_answered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireAnsweredDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_putStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireStaffPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireFollowDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_remind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireFollowDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_renewLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireFollowDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireToldDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_tag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireTagsPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireToldDto_Output"];
                };
            };
        };
    };
    QuestionnaireResults_export: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    QuestionnaireResults_report: {
        parameters: {
            query?: {
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    OwnAnswers_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFormDto_Output"];
                };
            };
        };
    };
    OwnAnswers_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFormDto_Output"];
                };
            };
        };
    };
    QuestionnaireAnswers_form: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFormDto_Output"];
                };
            };
        };
    };
    QuestionnaireAnswers_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSendDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Problems_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "title" | "-title" | "group" | "-group" | "createdAt" | "-createdAt";
                q?: string;
                groupId?: string;
                themeId?: string;
                questionnaireId?: string;
                state?: ("open" | "solved" | "set-aside")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPageDto_Output"];
                };
            };
        };
    };
    Problems_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDetailDto_Output"];
                };
            };
        };
    };
    Problems_export: {
        parameters: {
            query: {
                sort?: "title" | "-title" | "group" | "-group" | "createdAt" | "-createdAt";
                q?: string;
                groupId?: string;
                themeId?: string;
                questionnaireId?: string;
                state?: ("open" | "solved" | "set-aside")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Problems_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDetailDto_Output"];
                };
            };
        };
    };
    Problems_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDetailDto_Output"];
                };
            };
        };
    };
    Problems_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDetailDto_Output"];
                };
            };
        };
    };
    Problems_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDetailDto_Output"];
                };
            };
        };
    };
    Ideas_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "support" | "-support" | "joins" | "-joins" | "effort" | "-effort" | "effect" | "-effect" | "title" | "-title" | "group" | "-group" | "createdAt" | "-createdAt";
                q?: string;
                groupId?: string;
                themeId?: string;
                problemId?: string;
                state?: ("open" | "action")[];
                effort?: number;
                effect?: number;
                actionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaPageDto_Output"];
                };
            };
        };
    };
    Ideas_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_export: {
        parameters: {
            query: {
                sort?: "support" | "-support" | "joins" | "-joins" | "effort" | "-effort" | "effect" | "-effect" | "title" | "-title" | "group" | "-group" | "createdAt" | "-createdAt";
                q?: string;
                groupId?: string;
                themeId?: string;
                problemId?: string;
                state?: ("open" | "action")[];
                effort?: number;
                effect?: number;
                actionId?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Ideas_plot: {
        parameters: {
            query?: {
                groupId?: string;
                themeId?: string;
                problemId?: string;
                state?: ("open" | "action")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaPlotDto_Output"];
                };
            };
        };
    };
    Ideas_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaRatingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_speak: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaVoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaActionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    Ideas_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDetailDto_Output"];
                };
            };
        };
    };
    MethodSteps_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMethodDto_Output"];
                };
            };
        };
    };
    MethodSteps_story: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                kind?: ("step" | "meeting" | "decision" | "action" | "pilot" | "verdict" | "campaign" | "exchange" | "shared-service" | "evidence")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryPageDto_Output"];
                };
            };
        };
    };
    MethodSteps_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MethodStepCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMethodDto_Output"];
                };
            };
        };
    };
    MethodSteps_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMethodDto_Output"];
                };
            };
        };
    };
    MethodSteps_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MethodStepUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMethodDto_Output"];
                };
            };
        };
    };
    Pilots_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "period" | "-period" | "title" | "-title" | "group" | "-group" | "verdictDay" | "-verdictDay";
                q?: string;
                groupId?: string;
                zoneId?: string;
                themeId?: string;
                verdict?: ("open" | "scale" | "change" | "stop")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotPageDto_Output"];
                };
            };
        };
    };
    Pilots_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PilotCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDetailDto_Output"];
                };
            };
        };
    };
    Pilots_export: {
        parameters: {
            query: {
                sort?: "period" | "-period" | "title" | "-title" | "group" | "-group" | "verdictDay" | "-verdictDay";
                q?: string;
                groupId?: string;
                zoneId?: string;
                themeId?: string;
                verdict?: ("open" | "scale" | "change" | "stop")[];
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Pilots_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDetailDto_Output"];
                };
            };
        };
    };
    Pilots_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PilotPutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDetailDto_Output"];
                };
            };
        };
    };
    Pilots_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDetailDto_Output"];
                };
            };
        };
    };
    Pilots_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDetailDto_Output"];
                };
            };
        };
    };
    Pilots_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PilotCopyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDetailDto_Output"];
                };
            };
        };
    };
    OwnData_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldDataDto_Output"];
                };
            };
        };
    };
    OwnData_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    OwnData_document: {
        parameters: {
            query?: {
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    OwnData_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePreviewDto_Output"];
                };
            };
        };
    };
    OwnData_erase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequestDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "name" | "-name" | "email" | "-email";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPageDto_Output"];
                };
            };
        };
    };
    People_erased: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePageDto_Output"];
                };
            };
        };
    };
    People_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "contact" | "account" | "guest";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDataDto_Output"];
                };
            };
        };
    };
    People_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "contact" | "account" | "guest";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    People_document: {
        parameters: {
            query?: {
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path: {
                kind: "contact" | "account" | "guest";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    People_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "contact" | "account" | "guest";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonErasurePreviewDto_Output"];
                };
            };
        };
    };
    People_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "contact" | "account" | "guest";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonErasureDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Publication_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPublicationDto_Output"];
                };
            };
        };
    };
    Publication_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPublicationChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPublicationDto_Output"];
                };
            };
        };
    };
    Record_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRecordDto_Output"];
                };
            };
        };
    };
    Record_document: {
        parameters: {
            query?: {
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Retention_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodListDto_Output"];
                };
            };
        };
    };
    Retention_preview: {
        parameters: {
            query: {
                months: number;
            };
            header?: never;
            path: {
                kind: "contact-details" | "access" | "participation" | "guests" | "mails" | "history" | "log" | "successions" | "messages" | "campaign-entries" | "publication";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodEffectDto_Output"];
                };
            };
        };
    };
    Retention_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "contact-details" | "access" | "participation" | "guests" | "mails" | "history" | "log" | "successions" | "messages" | "campaign-entries" | "publication";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodRowDto_Output"];
                };
            };
        };
    };
    PracticeSheets_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "title" | "-title" | "time" | "-time" | "difficulty" | "-difficulty" | "cost" | "-cost" | "publishedAt" | "-publishedAt";
                q?: string;
                maxTime?: number;
                maxDifficulty?: number;
                maxCost?: number;
                themeId?: string;
                measureId?: string;
                published?: "true" | "false";
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetPageDto_Output"];
                };
            };
        };
    };
    PracticeSheets_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeSheetCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetDetailDto_Output"];
                };
            };
        };
    };
    PracticeSheets_export: {
        parameters: {
            query: {
                sort?: "title" | "-title" | "time" | "-time" | "difficulty" | "-difficulty" | "cost" | "-cost" | "publishedAt" | "-publishedAt";
                q?: string;
                maxTime?: number;
                maxDifficulty?: number;
                maxCost?: number;
                themeId?: string;
                measureId?: string;
                published?: "true" | "false";
                archived?: "true" | "false";
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    PracticeSheets_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetDetailDto_Output"];
                };
            };
        };
    };
    PracticeSheets_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeSheetUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetDetailDto_Output"];
                };
            };
        };
    };
    PracticeSheets_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetDetailDto_Output"];
                };
            };
        };
    };
    PracticeSheets_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetDetailDto_Output"];
                };
            };
        };
    };
    PracticeSheets_history: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "at" | "-at";
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetHistoryPageDto_Output"];
                };
            };
        };
    };
    PracticeSheets_putBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeSheetPutBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeSheetDetailDto_Output"];
                };
            };
        };
    };
    Adoptions_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "onDay" | "-onDay" | "organisation" | "-organisation" | "cost" | "-cost";
                q?: string;
                organisationId?: string;
                offersAdvice?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeAdoptionPageDto_Output"];
                };
            };
        };
    };
    Adoptions_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeAdoptionCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeAdoptionRowDto_Output"];
                };
            };
        };
    };
    Adoptions_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeAdoptionRowDto_Output"];
                };
            };
        };
    };
    Adoptions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeAdoptionUpdateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeAdoptionRowDto_Output"];
                };
            };
        };
    };
    Adoptions_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeAdoptionRowDto_Output"];
                };
            };
        };
    };
    Advice_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "createdAt" | "-createdAt" | "organisation" | "-organisation" | "sheet" | "-sheet";
                q?: string;
                state?: ("open" | "introduced" | "declined" | "withdrawn")[];
                kind?: ("ask" | "offer")[];
                sheetId?: string;
                organisationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceRequestPageDto_Output"];
                };
            };
        };
    };
    Advice_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceRequestCreateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceRequestRowDto_Output"];
                };
            };
        };
    };
    Advice_export: {
        parameters: {
            query: {
                sort?: "createdAt" | "-createdAt" | "organisation" | "-organisation" | "sheet" | "-sheet";
                q?: string;
                state?: ("open" | "introduced" | "declined" | "withdrawn")[];
                kind?: ("ask" | "offer")[];
                sheetId?: string;
                organisationId?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Advice_introduce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceIntroductionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceRequestRowDto_Output"];
                };
            };
        };
    };
    Advice_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceRefusalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceRequestRowDto_Output"];
                };
            };
        };
    };
    Advice_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceRequestRowDto_Output"];
                };
            };
        };
    };
    Register_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "day" | "-day" | "dueDay" | "-dueDay" | "text" | "-text" | "group" | "-group" | "state" | "-state" | "kind" | "-kind";
                q?: string;
                groupId?: string;
                organisationId?: string;
                meetingId?: string;
                kind?: ("decision" | "action")[];
                state?: ("late" | "open" | "done" | "taken" | "abandoned")[];
                inTime?: "true" | "false";
                dueFrom?: string;
                dueTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageDto_Output"];
                };
            };
        };
    };
    Register_export: {
        parameters: {
            query: {
                sort?: "day" | "-day" | "dueDay" | "-dueDay" | "text" | "-text" | "group" | "-group" | "state" | "-state" | "kind" | "-kind";
                q?: string;
                groupId?: string;
                organisationId?: string;
                meetingId?: string;
                kind?: ("decision" | "action")[];
                state?: ("late" | "open" | "done" | "taken" | "abandoned")[];
                inTime?: "true" | "false";
                dueFrom?: string;
                dueTo?: string;
                format: "csv" | "xlsx";
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Register_document: {
        parameters: {
            query?: {
                sort?: "day" | "-day" | "dueDay" | "-dueDay" | "text" | "-text" | "group" | "-group" | "state" | "-state" | "kind" | "-kind";
                q?: string;
                groupId?: string;
                organisationId?: string;
                meetingId?: string;
                kind?: ("decision" | "action")[];
                state?: ("late" | "open" | "done" | "taken" | "abandoned")[];
                inTime?: "true" | "false";
                dueFrom?: string;
                dueTo?: string;
                language?: "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Statistics_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupStatisticsDto_Output"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto_Output"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto_Output"];
                };
            };
        };
    };
}
